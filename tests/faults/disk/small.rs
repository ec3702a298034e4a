//! A small disk of memory in a mount namespace of its own, held by a sleeping process and gone with it.

use recyclique_tests::{finish, program};
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};
use tempfile::TempDir;

pub(crate) struct Disk {
    holder: Child,
    point: TempDir,
}

impl Disk {
    /// Mounted; `None`, said aloud, where mounting is not permitted.
    pub(crate) fn of_three_megabytes() -> Option<Self> {
        let point = tempfile::tempdir().expect("a folder");
        let script = r#"mount -t tmpfs -o size=3m tmpfs "$0" && echo mounted && read -r _"#;
        let mut holder = Command::new("unshare")
            .args(["--mount", "--propagation=private", "sh", "-c", script])
            .arg(point.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .ok()?;
        let mut told = String::new();
        let output = holder.stdout.take().expect("a pipe");
        BufReader::new(output).read_line(&mut told).expect("a line");
        let disk = Self { holder, point };
        if told.trim() == "mounted" {
            return Some(disk);
        }
        eprintln!("NOT TESTED: mounting a small disk is not permitted here (run as root)");
        None
    }

    /// The data folder, as the program in the namespace names it.
    pub(crate) fn folder(&self) -> PathBuf {
        self.point.path().join("data")
    }

    /// The program, in the namespace.
    pub(crate) fn command(&self) -> Command {
        let mut command = self.inside();
        command.arg(program());
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        finish(&mut self.command(), arguments, &self.folder())
    }

    /// Leaves not a byte.
    pub(crate) fn fill(&self) {
        let mut filler = File::create(self.seen_from_here("filler")).expect("a file");
        for size in [64 * 1024, 4096, 1] {
            while filler.write(&vec![1; size]).is_ok() {}
        }
    }

    pub(crate) fn empty(&self) {
        fs::remove_file(self.seen_from_here("filler")).expect("the filler");
    }

    /// The bytes of the database.
    pub(crate) fn database(&self) -> Vec<u8> {
        fs::read(self.seen_from_here("data/recyclique.db")).expect("the database")
    }

    /// Makes the data folder, or something in it, read-only, even for root.
    pub(crate) fn make_read_only(&self, what: &str) {
        let script = r#"mount --bind "$0" "$0" && mount -o remount,ro,bind "$0""#;
        let target = format!("{}{what}", self.folder().display());
        let mut mount = self.inside();
        let status = mount
            .args(["sh", "-c", script])
            .arg(target)
            .status()
            .expect("mount runs");
        assert!(status.success(), "remounted");
    }

    fn inside(&self) -> Command {
        let mut command = Command::new("nsenter");
        command.arg(format!("--mount=/proc/{}/ns/mnt", self.holder.id()));
        command
    }

    fn seen_from_here(&self, name: &str) -> PathBuf {
        format!("/proc/{}/root{}/{name}", self.holder.id(), self.point.path().display()).into()
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = self.holder.kill();
        let _ = self.holder.wait();
    }
}
