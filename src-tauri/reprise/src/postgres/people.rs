//! Groups, permissions, who is in which, and the accounts.

use super::plan::Column::{Instant, Text};
use super::plan::Plan;
use super::reading::{Reading, Reason};
use super::run::Run;
use super::tally::Kept;
use super::{NotImported, write};
use recyclique_comptes::api::{self as comptes, PastGrant, PastName, PastUser};
use recyclique_kernel::{Id, Role, Timestamp};

const OTHER_ROLE: &str = "rôles d'avant repris comme « Bénévole »";
const TELLING_NAMES: &str = "noms qui disaient le mot de passe, effacés";

pub(super) async fn bring(run: &mut Run<'_>) -> Result<(), NotImported> {
    let named = |table| {
        Plan::new(
            table,
            vec![
                Text("id"),
                Text("name"),
                Text("description"),
                Instant("created_at"),
                Instant("updated_at"),
            ],
        )
    };
    run.bring("Permissions", &named("permissions"), name, |tx, permission| {
        Ok(Kept::of(comptes::insert_past_permission(tx, permission)?))
    })
    .await?;
    write(run.db, comptes::insert_known_permissions).await?;
    run.bring("Groupes", &named("groups"), name, |tx, group| {
        Ok(Kept::of(comptes::insert_past_group(tx, group)?))
    })
    .await?;
    let grants = Plan::new(
        "group_permissions",
        vec![Text("group_id"), Text("permission_id"), Instant("created_at")],
    )
    .computing("permission_name", "p.name::text")
    .with("LEFT JOIN permissions p ON p.id = t.permission_id");
    if run.source.schema.has_table("permissions") {
        run.bring("Permissions des groupes", &grants, grant, |tx, grant| {
            Ok(Kept::of(comptes::insert_past_grant(tx, grant)?))
        })
        .await?;
    }
    let members = Plan::new(
        "user_groups",
        vec![Text("user_id"), Text("group_id"), Instant("created_at")],
    );
    run.bring(
        "Membres des groupes",
        &members,
        member,
        |tx, (user_id, group_id, since)| Ok(Kept::of(comptes::insert_past_member(tx, *user_id, *group_id, *since)?)),
    )
    .await?;
    bring_users(run).await
}

fn name(row: &mut Reading) -> Result<PastName, Reason> {
    let (created_at, updated_at) = row.dates();
    Ok(PastName {
        id: row.id("id")?,
        name: row.owned("name").unwrap_or_default(),
        description: row.owned("description"),
        created_at,
        updated_at,
    })
}

fn grant(row: &mut Reading) -> Result<PastGrant, Reason> {
    Ok(PastGrant {
        group_id: row.id("group_id")?,
        permission_id: row.id("permission_id")?,
        permission_name: row.owned("permission_name").ok_or("permission introuvable")?,
        created_at: row.dates().0,
    })
}

fn member(row: &mut Reading) -> Result<(Id, Id, Timestamp), Reason> {
    Ok((row.id("user_id")?, row.id("group_id")?, row.dates().0))
}

/// Accounts by small pages: the names of administrators are compared with their password, which takes a while.
async fn bring_users(run: &mut Run<'_>) -> Result<(), NotImported> {
    let plan = Plan::new(
        "users",
        vec![
            Text("id"),
            Text("username"),
            Text("hashed_password"),
            Text("hashed_pin"),
            Text("first_name"),
            Text("last_name"),
            Text("email"),
            Text("phone_number"),
            Text("address"),
            Text("notes"),
            Text("skills"),
            Text("availability"),
            Text("role"),
            Text("status"),
            Text("is_active"),
            Text("site_id"),
            Instant("created_at"),
            Instant("updated_at"),
        ],
    );
    let Some(mut tally) = run.begin(&plan).await? else {
        return Ok(());
    };
    let pages = run.source.pages(&plan).await?;
    loop {
        let rows = run.source.next(&pages).await?;
        if rows.is_empty() {
            break;
        }
        let mut people = Vec::new();
        for row in &rows {
            let mut reading = Reading::new(row);
            match user(&mut reading) {
                Ok(mut user) => {
                    if user.role == Role::SuperAdmin && comptes::names_tell_password(&user).await? {
                        (user.first_name, user.last_name) = (None, None);
                        reading.remark(TELLING_NAMES);
                    }
                    tally.remark(&reading.remarks);
                    people.push(user);
                }
                Err(reason) => tally.count(reading.text("id"), Kept::No(reason)),
            }
        }
        let ids: Vec<Id> = people.iter().map(|user| user.id).collect();
        let kept: Vec<bool> = write(run.db, move |tx| {
            people.iter().map(|user| comptes::insert_past_user(tx, user)).collect()
        })
        .await?;
        for (id, is_new) in ids.iter().zip(kept) {
            tally.count(Some(&id.to_string()), Kept::of(is_new));
        }
    }
    run.end("Comptes", tally);
    Ok(())
}

fn user(row: &mut Reading) -> Result<PastUser, Reason> {
    let (created_at, updated_at) = row.dates();
    let role = row.text("role").unwrap_or_default().to_lowercase().replace('_', "-");
    let role = Role::parse(&role).unwrap_or_else(|| {
        row.remark(OTHER_ROLE);
        Role::User
    });
    Ok(PastUser {
        id: row.id("id")?,
        username: row.owned("username"),
        hashed_password: row.owned("hashed_password"),
        hashed_pin: row.owned("hashed_pin").filter(|digest| !digest.is_empty()),
        first_name: row.owned("first_name"),
        last_name: row.owned("last_name"),
        email: row.owned("email"),
        phone_number: row.owned("phone_number"),
        address: row.owned("address"),
        notes: row.owned("notes"),
        skills: row.owned("skills"),
        availability: row.owned("availability"),
        role,
        status: row.text("status").unwrap_or_default().to_lowercase(),
        is_active: row.flag("is_active", true),
        site_id: row.id_opt("site_id"),
        created_at,
        updated_at,
    })
}
