//! Passwords and PINs as Argon2id digests, and the bcrypt ones of 1.4.4 until they are next recognised. Slow and hungry by
//! design: away from the asynchronous threads, two at once.

use argon2::password_hash::phc::{Output, ParamsString, PasswordHash, Salt};
use argon2::{ARGON2ID_IDENT, Algorithm, Argon2, Block, Params, Version};
use recyclique_platform::{Failure, crypto};
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;
use unicode_normalization::UnicodeNormalization;

/// 19 MiB, four passes: about 60 ms on the machine where it was measured, twice OWASP's minimum for Argon2id.
const PARAMS: Params = match Params::new(Params::DEFAULT_M_COST, 4, 1, None) {
    Ok(params) => params,
    Err(_) => Params::DEFAULT,
};

/// More at once would only make each slower, and hold more memory.
static PLACES: Semaphore = Semaphore::const_new(2);

/// In blocks of 1 KiB. Above 32 MiB, malloc asks the system for memory and gives it back at once; below, each thread may
/// keep its 19 MiB: after 120 sign-ins the idle server held 243 MB, against 30 MB this way. Untouched pages cost nothing.
const GIVEN_BACK: usize = 33 * 1024;

/// Digests a secret, with a salt of its own.
pub(crate) async fn hash(secret: String) -> Result<String, Failure> {
    aside(move || {
        let salt = Salt::new(&crypto::random_bytes()?).map_err(Failure::fault)?;
        let output = digest(&secret, &salt, PARAMS)?;
        let phc = PasswordHash {
            algorithm: ARGON2ID_IDENT,
            version: Some(Version::V0x13.into()),
            params: ParamsString::try_from(&PARAMS).map_err(Failure::fault)?,
            salt: Some(salt),
            hash: Some(output),
        };
        Ok(phc.to_string())
    })
    .await
}

/// A bcrypt digest of nothing, of the cost of 1.4.4.
const BCRYPT_OF_NOBODY: &str = "$2b$12$C6UzMDM.H6dfI/f/IKcEeOla3pTjhBdSbdxkDzI3A.V8W19MA2in.";

/// How a secret compares with a digest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Comparison {
    pub(crate) is_match: bool,
    /// The digest is to be made again as Argon2id.
    pub(crate) is_outdated: bool,
}

/// Is it the secret behind this digest? Without a digest the answer is no, after the same time: nobody learns by
/// waiting whether an account exists. `has_outdated`: some account still has a bcrypt digest, so that everybody takes the
/// time of both.
pub(crate) async fn is_right(
    secret: String,
    hashed: Option<String>,
    has_outdated: bool,
) -> Result<Comparison, Failure> {
    aside(move || {
        let hashed = hashed.as_deref();
        let is_outdated = hashed.is_some_and(is_bcrypt);
        let is_argon2 = matches_argon2(&secret, hashed)?;
        let is_bcrypt = (is_outdated || has_outdated)
            && matches_bcrypt(&secret, hashed.filter(|_| is_outdated).unwrap_or(BCRYPT_OF_NOBODY));
        Ok(Comparison {
            is_match: if is_outdated { is_bcrypt } else { is_argon2 },
            is_outdated,
        })
    })
    .await
}

fn is_bcrypt(hashed: &str) -> bool {
    hashed.starts_with("$2")
}

fn matches_argon2(secret: &str, hashed: Option<&str>) -> Result<bool, Failure> {
    let known = hashed.and_then(|text| PasswordHash::new(text).ok());
    let known = known.and_then(|phc| Some((Params::try_from(&phc).ok()?, phc.salt?, phc.hash?)));
    match known {
        // `Output` compares in constant time.
        Some((params, salt, expected)) => Ok(digest(secret, &salt, params)? == expected),
        None => digest(secret, &Salt::new(&[0; 32]).map_err(Failure::fault)?, PARAMS).map(|_| false),
    }
}

/// As 1.4.4 did: what comes after the 72nd byte does not count. A digest that is not one matches nothing.
fn matches_bcrypt(secret: &str, hashed: &str) -> bool {
    let composed: String = secret.nfc().collect();
    bcrypt::verify(&composed, hashed).unwrap_or(false)
}

async fn aside<T: Send + 'static>(work: impl FnOnce() -> Result<T, Failure> + Send + 'static) -> Result<T, Failure> {
    let place = PLACES.acquire().await.map_err(Failure::fault)?;
    let work = move || {
        // Held to the end of the work, even when nobody waits for it any more.
        let _place = place;
        work()
    };
    spawn_blocking(work).await.map_err(Failure::fault)?
}

fn digest(secret: &str, salt: &Salt, params: Params) -> Result<Output, Failure> {
    // Two ways of typing « é » are one password.
    let secret: String = secret.nfc().collect();
    let mut memory = Vec::with_capacity(params.block_count().max(GIVEN_BACK));
    memory.resize(params.block_count(), Block::new());
    let mut output = [0; Params::DEFAULT_OUTPUT_LEN];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into_with_memory(secret.as_bytes(), salt.as_ref(), &mut output, &mut memory)
        .map_err(Failure::fault)?;
    Output::new(&output).map_err(Failure::fault)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_secret_is_recognised_and_no_other() {
        let hashed = hash("Pâte-à-1-Modeler!".to_owned()).await.unwrap();
        assert!(hashed.starts_with("$argon2id$v=19$m=19456,t=4,p=1$"));
        assert!(
            is_right(
                "Pa\u{302}te-a\u{300}-1-Modeler!".to_owned(),
                Some(hashed.clone()),
                false
            )
            .await
            .unwrap()
            .is_match
        );
        let other = is_right("pâte-à-1-modeler!".to_owned(), Some(hashed), true)
            .await
            .unwrap();
        assert!(!other.is_match);
    }

    #[tokio::test]
    async fn a_digest_of_bcrypt_is_recognised_and_said_to_be_outdated() {
        let hashed = Some(BCRYPT_OF_NOBODY.to_owned());
        let right = is_right("personne-ne-le-sait".to_owned(), hashed.clone(), true)
            .await
            .unwrap();
        assert_eq!((right.is_match, right.is_outdated), (true, true));
        let wrong = is_right("Personne-ne-le-sait".to_owned(), hashed, true).await.unwrap();
        assert!(!wrong.is_match);
        let nobody = is_right("personne-ne-le-sait".to_owned(), None, true).await.unwrap();
        assert!(!nobody.is_match, "what only takes time opens nothing");
    }

    #[tokio::test]
    async fn no_digest_or_an_unreadable_one_matches_nothing() {
        for hashed in [
            None,
            Some(String::new()),
            Some("$2b$12$short".to_owned()),
            Some("$argon2id$v=19".to_owned()),
        ] {
            assert!(!is_right("0000".to_owned(), hashed, false).await.unwrap().is_match);
        }
    }
}
