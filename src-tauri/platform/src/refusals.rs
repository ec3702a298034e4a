//! What the platform itself can say no to.

use recyclique_kernel::refusals;

refusals! {
    NOT_SIGNED_IN: Unauthenticated, "auth.not_signed_in", "Impossible de valider les identifiants";
    PERMISSION_REQUIRED: Forbidden, "auth.permission_required", "Permissions insuffisantes";
    ADMIN_REQUIRED: Forbidden, "auth.admin_required", "Accès refusé - rôle administrateur requis";
    SUPER_ADMIN_REQUIRED: Forbidden, "auth.super_admin_required", "Accès refusé - rôle super-administrateur requis";
    PASSWORD_REQUIRED: Forbidden, "auth.password_required", "Cette action demande de se connecter avec son mot de passe.";
    HOST_REFUSED: Invalid, "http.host_refused", "Invalid host header", 400;
    ORIGIN_REFUSED: Forbidden, "http.origin_refused", "Cette page web n'a pas le droit d'utiliser la caisse.";
    PREFLIGHT_REFUSED: Invalid, "http.preflight_refused", "Disallowed CORS origin", 400;
    NO_SUCH_ROUTE: NotFound, "http.not_found", "Not Found";
    METHOD_NOT_ALLOWED: Invalid, "http.method_not_allowed", "Method Not Allowed", 405;
    BODY_TOO_LARGE: Invalid, "http.body_too_large", "Le contenu envoyé est trop volumineux.", 413;
    BODY_TOO_SLOW: Invalid, "http.body_too_slow", "Le contenu envoyé n'est pas arrivé à temps.", 408;
    MALFORMED: Invalid, "http.malformed", "Le contenu envoyé n'est pas dans la forme attendue.";
    IDEMPOTENCY_KEY_INVALID: Invalid, "http.idempotency_key_invalid", "La clé Idempotency-Key doit avoir de 1 à 255 caractères simples.", 400;
    IDEMPOTENCY_KEY_REUSED: Invalid, "http.idempotency_key_reused", "Cette clé Idempotency-Key a déjà servi pour une autre demande.";
    DISK_FULL: Unavailable, "platform.disk_full", "Le disque est plein : rien n'a été enregistré. Libérez de la place puis recommencez.";
    DISK_READ_ONLY: Unavailable, "platform.disk_read_only", "Le disque refuse l'écriture : rien n'a été enregistré. Prévenez la personne qui s'occupe de l'ordinateur.";
    DATABASE_BUSY: Unavailable, "platform.database_busy", "La base est utilisée par un autre programme : rien n'a été enregistré. Fermez-le puis recommencez.";
    TOO_MANY_REQUESTS: Locked, "http.too_many_requests", "Rate limit exceeded";
    TOO_MANY_WATCHERS: Unavailable, "platform.too_many_watchers", "Trop de fenêtres sont ouvertes sur cette caisse. Fermez-en une.";
    MAIL_SERVER_INVALID: Invalid, "platform.mail_server_invalid", "Les réglages du courriel contiennent une valeur impossible.";
    NO_MAIL_SERVER: Conflict, "platform.no_mail_server", "L'envoi de courriels n'est pas réglé sur cette caisse.";
    MAIL_NOT_SENT: Unavailable, "platform.mail_not_sent", "Le courriel n'est pas parti.";
}
