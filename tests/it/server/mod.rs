mod demo;
mod stop;
