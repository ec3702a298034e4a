use super::*;
use crate::db::capture::Capture;
use crate::db::log::{self, Head};
use crate::db::{DataFolder, Device, migrate};
use recyclique_kernel::Timestamp;

/// The facts of the till that this test writes.
const FACTS: &[Table] = &[
    Table::fact("cash_session"),
    Table::fact("cash_session_closing"),
    Table::fact("sale"),
    Table::fact("sale_item"),
    Table::fact("sale_payment"),
];

/// A day of the till, as version 6 of the schema had it.
const DAY: &str = "
INSERT INTO cash_session (id, kind, operator_id, site_id, register_id, initial_centimes, opened_at, created_at)
VALUES ('s1', 'real', 'u1', 'b1', 'r1', 5000, '2026-10-03T08:00:00.000000Z', '2026-10-03T08:00:00.000000Z');
INSERT INTO sale (id, session_id, register_id, ticket_number, seller_id, total_centimes, donation_centimes,
                  change_centimes, uncovered_centimes, payment_method, sale_date, created_at)
VALUES ('v1', 's1', 'r1', 1, 'u1', 1000, 0, 500, 0, 'cash', '2026-10-03T09:00:00.000000Z', '2026-10-03T09:00:00.000000Z'),
       ('v2', 's1', 'r1', 2, 'u1', 800, 100, 0, 100, 'cash', '2026-10-03T10:00:00.000000Z', '2026-10-03T10:00:00.000000Z');
INSERT INTO sale_item (sale_id, id, position, category, quantity, weight_grams, unit_price_centimes, total_centimes)
VALUES ('v1', 'i1', 0, 'vaisselle', 1, 400, 400, 400), ('v1', 'i2', 1, 'livres', 2, 600, 300, 600),
       ('v2', 'i3', 0, 'meubles', 1, 9000, 800, 800);
INSERT INTO sale_payment (sale_id, id, position, payment_method, amount_centimes, created_at)
VALUES ('v1', 'p1', 0, 'cash', 1500, '2026-10-03T09:00:00.000000Z'),
       ('v2', 'p2', 0, 'check', 500, '2026-10-03T10:00:00.000000Z'),
       ('v2', 'p3', 1, 'card', 300, '2026-10-03T10:00:00.000000Z');
INSERT INTO cash_session_closing (id, session_id, closed_by, closed_at, expected_centimes, actual_centimes,
                                  variance_centimes)
VALUES ('c1', 's1', 'u1', '2026-10-03T18:00:00.000000Z', 6900, 6900, 0);
";

fn written_at_version_6(folder: &DataFolder) {
    let now = Timestamp::parse("2026-10-03T18:00:00Z").unwrap();
    let mut connection = connect(&folder.database()).unwrap();
    migrate::run_until(&mut connection, 6);
    let device = Device::load_or_create(&connection, folder, now).unwrap();
    let tables: Vec<Table> = table_names(&connection)
        .unwrap()
        .into_iter()
        .map(|name| match FACTS.iter().find(|fact| fact.name == name) {
            Some(fact) => *fact,
            None => Table::local(name.leak()),
        })
        .collect();
    let capture = Capture::install(&connection, &tables).unwrap();
    connection.execute_batch(&format!("BEGIN; {DAY}")).unwrap();
    let changes = capture.take(&connection).unwrap().unwrap();
    let mut head = Head::load(&connection, &device).unwrap();
    log::append(
        &connection,
        &device,
        &mut head,
        now,
        6,
        ("close_session", None),
        &changes,
    )
    .unwrap();
    connection.execute_batch("COMMIT").unwrap();
}

#[test]
fn what_an_earlier_version_wrote_is_still_proven_once_brought_up_to_date() {
    let temporary = tempfile::tempdir().unwrap();
    let folder = DataFolder::hold(temporary.path()).unwrap();
    written_at_version_6(&folder);
    let path = folder.database();
    let mut connection = connect(&path).unwrap();
    migrate::run(&mut connection, &path).unwrap();
    let verified = verify(&path, &[FACTS]).unwrap();
    assert_eq!((verified.anomalies, verified.entries, verified.facts), (vec![], 1, 10));
    let totals: String = connection
        .query_row(
            "SELECT concat_ws(' ', session_id, number_of_sales, number_of_lines, total_centimes, donation_centimes,
                              change_centimes, weight_grams, cash_centimes, card_centimes, check_centimes, free_centimes,
                              cash_count, card_count, check_count, free_count, donation_count, in_centimes, out_centimes)
             FROM session_totals",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(totals, "s1 2 3 1800 100 500 10000 1600 300 500 0 1 1 1 0 1 0 0");
    connection
        .execute("UPDATE sale SET total_centimes = 900 WHERE id = 'v1'", [])
        .unwrap();
    let verified = verify(&path, &[FACTS]).unwrap();
    assert_eq!(
        verified.anomalies,
        [Anomaly::Changed("sale".to_owned(), "v1".to_owned())]
    );
}
