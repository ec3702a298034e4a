mod containers;
mod scale;
mod settings;
