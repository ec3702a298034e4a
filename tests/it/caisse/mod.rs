mod registers;
mod sales;
mod sessions;
