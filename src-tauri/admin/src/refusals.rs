//! What figures can say no to. The English sentence is the one of 1.4.4 (spec caisse §2.6).

use recyclique_kernel::refusals;

refusals! {
    SESSION_ID_INVALID: Invalid, "admin.session_id_invalid", "session_id invalide", 400;
    SESSION_NOT_FOUND: NotFound, "admin.session_not_found", "Session de caisse non trouvée";
    DATES_REVERSED: Invalid, "admin.dates_reversed", "start_date cannot be after end_date", 400;
    PERIOD_INVALID: Invalid, "admin.period_invalid", "Choisissez une période de dix ans au plus, qui commence avant de finir.";
}
