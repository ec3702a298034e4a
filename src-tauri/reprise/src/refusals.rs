//! What a take-over can say no to. Texts and statuses that 1.4.4's clients read are kept as they were (spec legacy-import
//! §2).

use recyclique_kernel::refusals;

refusals! {
    BOOK_FORMAT: Invalid, "reprise.book_format", "Format non supporté: fournir un fichier .csv", 400;
    CSV_FORMAT: Invalid, "reprise.csv_format", "Le fichier CSV doit être un fichier .csv", 400;
    MAPPING_FORMAT: Invalid, "reprise.mapping_format", "Le fichier de mapping doit être un fichier .json", 400;
    MAPPING_INVALID: Invalid, "reprise.mapping_invalid", "Structure de mapping invalide", 400;
    BOOK_KIND_INVALID: Invalid, "reprise.book_kind_invalid", "Le livre est de réception (reception) ou de caisse (caisse).";
    BOOK_NOT_TEXT: Invalid, "reprise.book_not_text", "Ce fichier n'est pas un tableau au format CSV. Dans le tableur, choisissez « Enregistrer sous » et le format CSV.", 400;
    BOOK_QUOTE_OPEN: Invalid, "reprise.book_quote_open", "Un guillemet ouvert n'est jamais fermé.", 400;
    BOOK_TOO_LONG: Invalid, "reprise.book_too_long", "Ce livre a plus de 50 000 lignes. Partagez-le en plusieurs fichiers, par année par exemple.", 400;
    COLUMNS_MISSING: Invalid, "reprise.columns_missing", "Colonnes manquantes", 400;
    CLEANING_IMPOSSIBLE: Invalid, "reprise.cleaning_impossible", "Erreur lors du nettoyage: Le fichier CSV est vide", 400;
    ORPHANS_INVALID: Invalid, "reprise.orphans_invalid", "Les lignes sans date se répartissent sur 1 à 366 jours d'une année de 1970 à 2999.", 400;
    THRESHOLD_INVALID: Invalid, "reprise.threshold_invalid", "confidence_threshold doit être entre 0 et 100", 400;
    IMPORT_DATE_INVALID: Invalid, "reprise.import_date_invalid", "Format de date invalide. Utilisez YYYY-MM-DD", 400;
    IMPORT_DATE_IN_FUTURE: Invalid, "reprise.import_date_in_future", "La date d'import ne peut pas être dans le futur", 400;
    CATEGORY_MALFORMED: Invalid, "reprise.category_malformed", "Format UUID invalide", 400;
    CATEGORY_UNUSABLE: Invalid, "reprise.category_unusable", "category_id invalide ou catégorie inactive", 400;
    REGISTER_REQUIRED: Invalid, "reprise.register_required", "Choisissez la caisse à laquelle appartient ce livre.";
    TOO_MANY_WORDS: Invalid, "reprise.too_many_words", "Ce livre a plus de 5 000 catégories différentes. Vérifiez que sa colonne des catégories est la bonne.", 400;
    TOO_MANY_NAMES: Invalid, "reprise.too_many_names", "Trop de catégories à la fois (1 000 au plus).";
    ASSISTANT_INVALID: Invalid, "reprise.assistant_invalid", "Les réglages de l'assistant contiennent une valeur impossible.";
    MAPPINGS_INVALID: Invalid, "reprise.mappings_invalid", "Ces correspondances ne peuvent pas être enregistrées ainsi.";
}
