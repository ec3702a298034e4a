//! What a person may do.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The permission codes of the wire contract (spec auth-users §1.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Permission {
    /// The real till.
    #[serde(rename = "caisse.access")]
    CaisseAccess,
    /// The training till.
    #[serde(rename = "caisse.virtual.access")]
    CaisseVirtualAccess,
    /// Entering a paper book at its own date.
    #[serde(rename = "caisse.deferred.access")]
    CaisseDeferredAccess,
    /// Reception of donated goods.
    #[serde(rename = "reception.access")]
    ReceptionAccess,
    /// Managing people.
    #[serde(rename = "admin.users.manage")]
    AdminUsersManage,
    /// Managing groups.
    #[serde(rename = "admin.groups.manage")]
    AdminGroupsManage,
    /// Reading reports.
    #[serde(rename = "reports.view")]
    ReportsView,
    /// Taking reports out.
    #[serde(rename = "reports.export")]
    ReportsExport,
}

impl Permission {
    /// Every permission, with the French description given at installation.
    pub const ALL: [(Self, &'static str); 8] = [
        (Self::CaisseAccess, "Donne accès au module de Caisse."),
        (Self::ReceptionAccess, "Donne accès au module de Réception."),
        (Self::AdminUsersManage, "Permet la gestion des utilisateurs."),
        (Self::AdminGroupsManage, "Permet la gestion des groupes et permissions."),
        (Self::ReportsView, "Permet de consulter les rapports."),
        (Self::ReportsExport, "Permet d'exporter les rapports."),
        (Self::CaisseVirtualAccess, "Accès à la caisse virtuelle uniquement"),
        (Self::CaisseDeferredAccess, "Accès à la caisse différée uniquement"),
    ];

    /// The code of the wire contract.
    pub const fn code(self) -> &'static str {
        match self {
            Self::CaisseAccess => "caisse.access",
            Self::CaisseVirtualAccess => "caisse.virtual.access",
            Self::CaisseDeferredAccess => "caisse.deferred.access",
            Self::ReceptionAccess => "reception.access",
            Self::AdminUsersManage => "admin.users.manage",
            Self::AdminGroupsManage => "admin.groups.manage",
            Self::ReportsView => "reports.view",
            Self::ReportsExport => "reports.export",
        }
    }
}

impl fmt::Display for Permission {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// What an operation asks of the person who calls it; written in the route table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Anybody signed in and active.
    SignedIn,
    /// A person holding at least one of these permissions; administrators hold them all.
    AnyOf(&'static [Permission]),
    /// An administrator, signed in with a password.
    Admin,
    /// A super-administrator, signed in with a password.
    SuperAdmin,
}

impl Need {
    /// The till, whatever the kind of session; the session itself then says which of these it takes.
    pub const CAISSE: Self = Self::AnyOf(&[
        Permission::CaisseAccess,
        Permission::CaisseDeferredAccess,
        Permission::CaisseVirtualAccess,
    ]);
}

/// One word per need, for the documentation and the golden matrix.
impl fmt::Display for Need {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::SignedIn => f.write_str("signed-in"),
            Self::Admin => f.write_str("admin"),
            Self::SuperAdmin => f.write_str("super-admin"),
            Self::AnyOf(permissions) => {
                for (i, permission) in permissions.iter().enumerate() {
                    if i > 0 {
                        f.write_str(" | ")?;
                    }
                    permission.fmt(f)?;
                }
                Ok(())
            }
        }
    }
}
