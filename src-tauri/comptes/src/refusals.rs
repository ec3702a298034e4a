//! What sign-in and accounts can say no to. Texts and statuses that 1.4.4's clients read are kept (spec auth-users §2).

use recyclique_kernel::refusals;

refusals! {
    INVALID_CREDENTIALS: Unauthenticated, "auth.invalid_credentials", "Identifiants invalides ou utilisateur inactif";
    INVALID_PIN: Unauthenticated, "auth.invalid_pin", "Code incorrect";
    TOO_MANY_ATTEMPTS: Locked, "auth.too_many_attempts", "Trop d'essais. Patientez un peu avant de recommencer.";
    USER_ID_INVALID: Invalid, "auth.user_id_invalid", "Invalid UUID format", 400;
    REFRESH_INVALID: Unauthenticated, "auth.refresh_invalid", "Refresh token invalide";
    REFRESH_REVOKED: Unauthenticated, "auth.refresh_revoked", "Refresh token révoqué";
    REFRESH_EXPIRED: Unauthenticated, "auth.refresh_expired", "Refresh token expiré";
    SESSION_IDLE: Forbidden, "auth.session_idle", "Session expirée - inactivité trop longue";
    PIN_FORMAT: Invalid, "comptes.pin_format", "Le code PIN doit avoir exactement 4 chiffres.";
    CURRENT_PASSWORD_WRONG: Invalid, "comptes.current_password_wrong", "Current password is incorrect", 400;
    USERNAME_TAKEN: Conflict, "comptes.username_taken", "Ce nom d'utilisateur est déjà pris";
    ALREADY_INSTALLED: Conflict, "comptes.already_installed", "RecyClique est déjà installé.";
}
