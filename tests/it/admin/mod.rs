mod calendar;
mod categories;
mod kinds;
mod live;
mod summary;
