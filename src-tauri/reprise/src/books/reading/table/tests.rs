use super::*;
use proptest::prelude::*;

fn book(text: &str) -> Book {
    read(text.as_bytes()).expect("a readable book")
}

#[test]
fn separators_marks_and_names_of_columns_do_not_matter() {
    let plain = book("date,category,poids_kg,destination,notes\n2025-10-01,Livres,1.5,MAGASIN,\n");
    for text in [
        "\u{feff}\u{feff}Date;Catégorie;Poids_kg;Destination;Notes\r\n2025-10-01;Livres;1.5;MAGASIN;\r\n",
        "DATE\tcategorie\tPoids (kg)\tdestination\tRemarques\n2025-10-01\tLivres\t1.5\tMAGASIN\n",
        "notes,destination,poids,CATÉGORIE,jour\n,MAGASIN,1.5,Livres,2025-10-01\n",
    ] {
        assert_eq!(book(text).lines, plain.lines, "{text}");
    }
    let (latin, _, _) =
        encoding_rs::WINDOWS_1252.encode("date;catégorie;poids;destination;notes\n2025-10-01;Déco;1,5;;à 5 €\n");
    let latin = read(&latin).expect("a readable book");
    assert_eq!((latin.encoding, latin.separator), (Encoding::Windows1252, ';'));
    assert_eq!(
        (latin.lines[0].category.as_str(), latin.lines[0].notes.as_str()),
        ("Déco", "à 5 €")
    );
    let decomposed = book("date,cate\u{301}gorie,poids\n2025-10-01,De\u{301}co,1\n");
    assert_eq!(decomposed.lines[0].category, "Déco");
}

#[test]
fn totals_are_set_apart_and_remembered() {
    let announced = book(",,TOTAUX,899.19\nDate,Catégorie,Libellé,Poids_kg\n,Livres,,2\n,,,\n");
    assert_eq!(announced.announced_weight, Some(Grams(899_190)));
    assert_eq!((announced.lines.len(), announced.totals_at.as_slice()), (1, &[1][..]));
    assert_eq!(announced.lines[0].number, 3);
    let till = book(",,,Totaux\u{a0}:,138.82,303.70\nDate,Type,Catégorie,Libellé,Poids_kg,Prix_€\n");
    assert_eq!(till.announced_price, Some(Centimes(30_370)));
    assert_eq!(till.kind(), BookKind::Caisse);
}

#[test]
fn a_total_is_a_whole_word_of_the_first_cells() {
    let lines = book(
        "date,category,poids_kg,destination,notes\n2025-10-01,Totalement neuf,1,,\n2025-10-01,Total look jean,1,,\n\
         2025-10-01,Livres,1,,total du matin\nTotal,,3,,\n,Total général :,3,,\n2025-10-02,TOTAUX,3,,\n",
    );
    let kept: Vec<&str> = lines.lines.iter().map(|line| line.category.as_str()).collect();
    assert_eq!(kept, ["Totalement neuf", "Total look jean", "Livres"]);
    assert_eq!(lines.totals_at, [5, 6, 7]);
}

#[test]
fn short_rows_have_empty_cells_and_blank_ones_do_not_count() {
    let lines = book("date,category,poids_kg\n\n2025-10-01\n,,\n\n2025-10-02,Livres,\"1,5\",x,y\n").lines;
    assert_eq!((lines[0].number, lines[0].category.as_str()), (3, ""));
    assert_eq!((lines[1].number, lines[1].weight.as_str()), (6, "1,5"));
}

#[test]
fn what_is_no_book_is_refused_with_a_sentence() {
    let open = format!(
        "date,category,poids_kg\n2025-10-01,\"Livres,1\n{}",
        "2025-10-01,Jeux,1\n".repeat(50)
    );
    for (bytes, code) in [
        (&b"PK\x03\x04..."[..], "reprise.book_not_text"),
        (b"\x89PNG\r\n\x1a\n\0\0", "reprise.book_not_text"),
        (open.as_bytes(), "reprise.book_quote_open"),
    ] {
        assert_eq!(read(bytes).expect_err("no book").refusal.code, code);
    }
    let long = format!(
        "date,category,poids_kg\n{}",
        "2025-10-01,Jeux,1\n".repeat(LINES_LIMIT + 1)
    );
    assert_eq!(
        read(long.as_bytes()).expect_err("too long").refusal.code,
        "reprise.book_too_long"
    );
    assert!(book("").headers.is_empty());
}

proptest! {
    #[test]
    fn no_file_panics(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = read(&bytes);
    }
}
