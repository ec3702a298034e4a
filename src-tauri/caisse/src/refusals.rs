//! What the till can say no to. Texts and statuses that 1.4.4's clients read are kept as they were (spec caisse §2).

use recyclique_kernel::refusals;

refusals! {
    SESSION_ID_INVALID: Invalid, "caisse.session_id_invalid", "session_id invalide", 400;
    OPERATOR_ID_INVALID: Invalid, "caisse.operator_id_invalid", "operator_id invalide", 400;
    SITE_ID_INVALID: Invalid, "caisse.site_id_invalid", "site_id invalide", 400;
    REGISTER_ID_INVALID: Invalid, "caisse.register_id_invalid", "register_id invalide", 400;
    SALE_ID_INVALID: Invalid, "caisse.sale_id_invalid", "Invalid sale ID format", 400;
    SESSION_NOT_FOUND: NotFound, "caisse.session_not_found", "Session de caisse non trouvée";
    OPERATOR_NOT_FOUND: NotFound, "caisse.operator_not_found", "Opérateur non trouvé";
    SITE_NOT_FOUND: NotFound, "caisse.site_not_found", "Site introuvable";
    REGISTER_NOT_FOUND: NotFound, "caisse.register_not_found", "Poste de caisse introuvable";
    REGISTER_MALFORMED: Invalid, "caisse.register_malformed", "Identifiant de poste de caisse invalide";
    SALE_NOT_FOUND: NotFound, "caisse.sale_not_found", "Sale not found";
    NOT_YOUR_SESSION: Forbidden, "caisse.not_your_session", "Accès non autorisé à cette session";
    OPEN_FOR_YOURSELF: Forbidden, "caisse.open_for_yourself", "Vous ne pouvez ouvrir une caisse que pour vous-même.";
    OPERATOR_HAS_SESSION: Conflict, "caisse.operator_has_session", "Une session de caisse est déjà ouverte pour cet opérateur", 400;
    REGISTER_HAS_SESSION: Conflict, "caisse.register_has_session", "Une session est déjà ouverte pour ce poste de caisse", 400;
    REGISTER_INACTIVE: Conflict, "caisse.register_inactive", "Ce poste de caisse est désactivé. Choisissez-en un autre.", 400;
    REGISTER_OF_ANOTHER_SITE: Conflict, "caisse.register_of_another_site", "Ce poste de caisse appartient à un autre site.", 400;
    DEFERRED_PERMISSION: Forbidden, "caisse.deferred_permission", "Permission requise: caisse.deferred.access pour créer des sessions avec une date personnalisée (saisie différée)";
    DEFERRED_LATER: Invalid, "caisse.deferred_later", "La saisie différée n'est pas encore disponible : ouvrez une session sans date.", 400;
    INITIAL_AMOUNT_INVALID: Invalid, "caisse.initial_amount_invalid", "Le fond de caisse doit être compris entre 0 et 10 000 €.";
    COUNT_INVALID: Invalid, "caisse.count_invalid", "Le comptage ne correspond pas au montant indiqué.";
    SESSION_CLOSED: Conflict, "caisse.session_closed", "La session est déjà fermée", 400;
    STEP_OF_CLOSED_SESSION: Conflict, "caisse.step_of_closed_session", "Impossible de changer l'étape d'une session fermée", 400;
    SALE_IN_CLOSED_SESSION: Conflict, "caisse.sale_in_closed_session", "Impossible de créer une vente pour une session fermée (statut: closed)", 422;
    ACTUAL_AMOUNT_INVALID: Invalid, "caisse.actual_amount_invalid", "Le montant compté doit être compris entre 0 et 999 999,99 €.";
    COMMENT_REQUIRED: Invalid, "caisse.comment_required", "Un commentaire est obligatoire en cas d'écart.", 400;
    SALE_INVALID: Invalid, "caisse.sale_invalid", "Cette vente contient une valeur impossible.";
    TOTAL_BELOW_SUBTOTAL: Invalid, "caisse.total_below_subtotal", "Le total ne peut pas être inférieur au sous-total", 400;
    PAYMENTS_BELOW_TOTAL: Invalid, "caisse.payments_below_total", "La somme des paiements doit être supérieure ou égale au total", 400;
    PRESET_NOT_FOUND: Invalid, "caisse.preset_not_found", "Preset not found", 400;
    REGISTER_INVALID: Invalid, "caisse.register_invalid", "Ce poste de caisse contient une valeur impossible.";
    REGISTER_IN_USE: Conflict, "caisse.register_in_use", "Impossible de supprimer ce poste de caisse : des sessions y sont associées.";
    PRINTER_INVALID: Invalid, "caisse.printer_invalid", "Les réglages de l'imprimante contiennent une valeur impossible.";
    NO_PRINTER: Conflict, "caisse.no_printer", "Aucune imprimante n'est installée sur ce poste de caisse.";
    DRAWER_WITHOUT_SESSION: Conflict, "caisse.drawer_without_session", "Ouvrez d'abord une session de caisse : le tiroir ne s'ouvre que pendant une session.";
    X_OF_CLOSED_SESSION: Conflict, "caisse.x_of_closed_session", "La session est fermée : imprimez son Z.";
    Z_OF_OPEN_SESSION: Conflict, "caisse.z_of_open_session", "Le Z n'existe qu'une fois la session fermée. Imprimez un X.";
    JOB_NOT_FOUND: NotFound, "caisse.job_not_found", "Cette impression n'existe plus.";
    JOB_NOT_OPEN: Conflict, "caisse.job_not_open", "Cette impression est en cours, terminée ou abandonnée.";
    RECEIPT_INVALID: Invalid, "caisse.receipt_invalid", "Cette demande de ticket contient une valeur impossible.";
    RECEIPT_NOT_FOUND: NotFound, "caisse.receipt_not_found", "Ce ticket n'existe pas.";
    REPORT_SESSION_MALFORMED: Invalid, "caisse.report_session_malformed", "Identifiant de session invalide";
    REPORT_SESSION_NOT_FOUND: NotFound, "caisse.report_session_not_found", "Session de caisse introuvable";
    REPORT_NAME_INVALID: Invalid, "caisse.report_name_invalid", "Nom de fichier invalide", 400;
    REPORT_LINK_INVALID: Forbidden, "caisse.report_link_invalid", "Lien de telechargement invalide ou expire";
    REPORT_UNKNOWN: Invalid, "caisse.report_unknown", "Format de rapport inconnu", 400;
    REPORT_OF_ANOTHER_SITE: Forbidden, "caisse.report_of_another_site", "Acces restreint aux rapports de votre site";
    TOO_MANY_SESSIONS: Invalid, "caisse.too_many_sessions", "Trop de sessions à exporter. Maximum: 10000", 400;
    EXPORT_INVALID: Invalid, "caisse.export_invalid", "Erreur de validation lors de l'export", 400;
    EXPORT_FAILED: Unavailable, "caisse.export_failed", "Erreur lors de l'export", 500;
    EXPORT_NOT_FOUND: NotFound, "caisse.export_not_found", "Cet export n'existe pas, ou la caisse a redémarré depuis.";
}
