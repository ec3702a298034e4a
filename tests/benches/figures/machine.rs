//! What the machine says of itself and of a process (Linux).

use std::fs;

/// Kilobytes of resident memory of a process.
pub(crate) fn resident_memory(process: u32) -> u64 {
    memory(process, "VmRSS:")
}

/// The most that it ever was.
pub(crate) fn peak_memory(process: u32) -> u64 {
    memory(process, "VmHWM:")
}

fn memory(process: u32, name: &str) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).expect("the process runs");
    let line = field(&status, name).expect("a size");
    line.trim_end_matches(" kB").parse().expect("kilobytes")
}

/// One line about the machine of the measure.
pub(crate) fn describe() -> String {
    let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
    let cpu = read("/proc/cpuinfo");
    let name = field(&cpu, "model name").unwrap_or_default().trim_start_matches(": ");
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let (kernel, load) = (read("/proc/sys/kernel/osrelease"), read("/proc/loadavg"));
    let load = load.split(' ').next().unwrap_or_default();
    format!("{name}, {cores} cores, Linux {}, load {load} at the end", kernel.trim())
}

fn field<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    text.lines().find_map(|line| line.strip_prefix(name)).map(str::trim)
}
