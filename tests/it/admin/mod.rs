mod calendar;
mod categories;
mod live;
mod summary;
