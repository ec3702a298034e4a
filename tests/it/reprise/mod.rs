//! Old books, from the file to the figures.

mod analysis;
mod assistant;
mod bad_files;
mod books;
mod cleaning;
mod execution;
mod postgres;
mod template;
mod till;
mod validation;

use recyclique_tests::{Client, Form, Reply, TestApp, real_book};
use serde_json::{Value, json};
use std::fmt::Write;

const LEGACY: &str = "/v1/admin/import/legacy";

/// The columns of a clean reception book.
const PIVOT: &str = "date,category,poids_kg,destination,notes\n";

/// Sends a book to one of the steps that take it alone.
async fn step(client: &Client, step: &str, book: &[u8], more: &[(&str, &str)]) -> Reply {
    let mut form = Form::new().file("file", "livre.csv", book);
    for (field, text) in more {
        form = form.text(field, text);
    }
    client.post_form(&format!("{LEGACY}/{step}"), form).await
}

/// Sends a book and what its words stand for.
async fn mapped_step(client: &Client, step: &str, book: &[u8], mapping: &Value, more: &[(&str, &str)]) -> Reply {
    let mut form = Form::new().file("csv_file", "livre.csv", book).file(
        "mapping_file",
        "category_mapping.json",
        mapping.to_string().as_bytes(),
    );
    for (field, text) in more {
        form = form.text(field, text);
    }
    client.post_form(&format!("{LEGACY}/{step}"), form).await
}

/// The mapping file that the client makes of an analysis, once a person has put what is left in `Divers`.
async fn whole_mapping(client: &Client, analysis: &Value) -> Value {
    let divers = category(client, "Divers").await;
    let mut mapping = analysis["mappings"].clone();
    for word in analysis["unmapped"].as_array().unwrap() {
        mapping[word.as_str().unwrap()] = divers.clone();
    }
    json!({ "mappings": mapping, "unmapped": [] })
}

/// A category as a mapping file has it.
async fn category(client: &Client, name: &str) -> Value {
    let all = client.get("/v1/categories?limit=1000").await.expect(200);
    let found = all.as_array().unwrap().iter().find(|category| category["name"] == name);
    let id = &found.unwrap()["id"];
    json!({ "category_id": id, "category_name": name, "confidence": 100 })
}

/// A mapping file of one word.
async fn one_word(client: &Client, word: &str, name: &str) -> Value {
    json!({ "mappings": { word: category(client, name).await }, "unmapped": [] })
}

/// Of base 64.
const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The cleaned book of an answer.
fn csv_of(cleaned: &Value) -> Vec<u8> {
    let text = cleaned["cleaned_csv_base64"].as_str().unwrap();
    let (mut bits, mut held, mut bytes) = (0_u32, 0, Vec::new());
    for digit in text.bytes().take_while(|byte| *byte != b'=') {
        let value = DIGITS.iter().position(|known| *known == digit).unwrap();
        bits = bits << 6 | u32::try_from(value).unwrap();
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push(u8::try_from(bits >> held & 0xff).unwrap());
        }
    }
    bytes
}

/// A shop whose categories are the 78 of the real list, in place of the default ones but « Divers ».
async fn real_catalogue() -> Option<TestApp> {
    let list = real_book("Recyclic_Categories_2025_Complet.csv")?;
    // Windows-1252, of which this file has two characters beyond Latin-1.
    let letters = list.iter().map(|byte| match byte {
        0x80 => '€',
        0x96 => '–',
        other => char::from(*other),
    });
    let text: String = letters.collect();
    let app = TestApp::new().await;
    app.execute(
        "UPDATE category SET deleted_at = updated_at, is_active = 0, name = name || ' ancien' WHERE name <> 'Divers'",
    )
    .await;
    let camille = app.admin().await;
    let mut names = Vec::new();
    for line in text.lines().skip(1) {
        let (root, rest) = line.split_once(',').unwrap();
        let sub = match rest.strip_prefix('"') {
            Some(quoted) => quoted.split('"').next().unwrap(),
            None => rest.split(',').next().unwrap(),
        };
        for name in [root, sub] {
            if !names.contains(&name.to_owned()) {
                camille
                    .post("/v1/categories", &json!({ "name": name }))
                    .await
                    .expect(201);
                names.push(name.to_owned());
            }
        }
    }
    assert_eq!(names.len(), 78);
    Some(app)
}

/// The reception book of September 2025 as the specification tells it (§6.1; the file itself is not among the real
/// books): its totals row, its padded and missing dates, its orphans, its noise of a spreadsheet, its 18 words.
fn september() -> String {
    const WORDS: [(&str, usize); 18] = [
        ("Vaisselle", 50),
        ("Textile", 32),
        ("Meubles", 9),
        ("Électroménager", 9),
        ("Livres", 9),
        ("Déco", 7),
        ("Jeux", 4),
        ("DEEE", 3),
        ("textile", 2),
        ("Outillage/Bricolage", 2),
        ("velo", 1),
        ("livres", 1),
        ("vetements", 1),
        ("Divers", 1),
        ("vaiselle", 1),
        ("electromenager", 1),
        ("Papeterie", 1),
        ("ASL", 1),
    ];
    // Lines, of which dated; the date; kilos of each line but the last, and of the last.
    const PAGES: [(usize, usize, &str, &str, &str); 8] = [
        (26, 0, "", "3.00", "303.85"),
        (26, 0, "", "3.00", "25.47"),
        (26, 0, "", "3.00", "19.17"),
        (26, 0, "", "3.00", "20.45"),
        (8, 5, " 25/09/2025 ", "5.00", "27.00"),
        (8, 5, "26/09/2025", "5.00", "12.00"),
        (14, 7, "27/sept", "8.00", "12.75"),
        (1, 1, "08/10/2025", "", "4.50"),
    ];
    let mut words = WORDS
        .iter()
        .flat_map(|(word, times)| std::iter::repeat_n(*word, *times));
    let columns = ",".repeat(41);
    let mut book = format!("\u{feff},,TOTAUX,899.19{columns}\nDate,Catégorie,Libellé,Poids_kg,Notes{columns}\n");
    let mut written = 0;
    for (lines, dated, date, each, last) in PAGES {
        for line in 0..lines {
            let date = if line < dated { date } else { "" };
            let weight = if line == lines - 1 { last } else { each };
            // What a spreadsheet makes of a sum.
            let weight = if written < 5 { "3.0000000000000004" } else { weight };
            let end = if written == 134 { "" } else { &columns };
            let _ = writeln!(book, "{date},{},lot,{weight},vrac{end}", words.next().unwrap());
            written += 1;
        }
    }
    book
}
