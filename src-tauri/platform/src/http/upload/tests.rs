use super::{Form, FormField, Multipart, Parts, Upload};
use crate::Failure;
use crate::http::input::{Incoming, Input};

#[derive(Debug)]
struct Book {
    file: Upload,
    threshold: Option<String>,
}

impl Form for Book {
    const FIELDS: &'static [FormField] = &[];

    fn take(mut parts: Parts) -> Result<Self, Failure> {
        Ok(Self {
            file: parts.file("file")?,
            threshold: parts.text("threshold")?,
        })
    }
}

fn read(content_type: Option<&str>, body: &'static [u8]) -> Result<Book, Failure> {
    let incoming = Incoming {
        params: Vec::new(),
        query: String::new(),
        content_type: content_type.map(str::to_owned),
        body: body.into(),
    };
    Multipart::<Book>::read(&incoming).map(|form| form.0)
}

const FORM: Option<&str> = Some("multipart/form-data; boundary=X");

#[test]
fn a_form_gives_its_file_and_its_texts() {
    let body = b"--X\r\nContent-Disposition: form-data; name=\"threshold\"\r\n\r\n 80 \r\n\
        --X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"livre.csv\"\r\n\r\na;b\xe9\r\n--X--\r\n";
    let book = read(FORM, body).expect("a whole form");
    assert_eq!(book.file.file_name, "livre.csv");
    assert_eq!(&book.file.bytes[..], b"a;b\xe9");
    assert_eq!(book.threshold.as_deref(), Some("80"));
}

#[test]
fn what_is_not_a_whole_form_is_refused() {
    let cut = b"--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"livre.csv\"\r\n\r\na;b";
    for (content_type, body) in [
        (None, &b""[..]),
        (Some("application/json"), b"{}"),
        (Some("multipart/form-data"), b""),
        (FORM, b""),
        (FORM, b"--X--\r\n"),
        (FORM, cut),
        (FORM, b"\xff\xfe\x00"),
    ] {
        let failure = read(content_type, body).expect_err("not a whole form");
        assert!(matches!(failure, Failure::Refused(_)), "{content_type:?} {failure:?}");
    }
}
