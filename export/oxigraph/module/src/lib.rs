//! Oxigraph's query engine as a module for one host: it is filled, sealed and asked. The host gives each call its input
//! and takes its output; there are no files, no network and no threads.

mod answer;
mod data;
mod host;
mod index;
mod store;
mod terms;

use host::{report, Fault, Kind};
use std::ptr::addr_of_mut;
use store::Store;

static mut STORE: Option<Store> = None;

/// The store, which lives as long as the module; calls come one after another.
fn store() -> &'static mut Option<Store> {
    unsafe { &mut *addr_of_mut!(STORE) }
}

fn text(ptr: *const u8, len: usize) -> Result<&'static str, Fault> {
    let bytes = unsafe { std::slice::from_raw_parts(ptr, len) };
    std::str::from_utf8(bytes).map_err(|e| Fault::new(Kind::Syntax, format!("not UTF-8: {e}")))
}

/// Makes room for a text of the host, which is never taken back: there is one in a call.
#[no_mangle]
pub extern "C" fn alloc(len: usize) -> *mut u8 {
    Vec::<u8>::with_capacity(len.max(1)).leak().as_mut_ptr()
}

/// Begins a store; the statements of graphs are kept apart, too, if `graphs` is not 0.
#[no_mangle]
pub extern "C" fn begin(graphs: u32) {
    *store() = Some(Store::new(graphs != 0));
}

/// Adds what the host's input says, in a format that is a media type.
#[no_mangle]
pub extern "C" fn load(format: *const u8, len: usize) -> u32 {
    report(text(format, len).and_then(|format| match store() {
        Some(store) => data::load(store, format),
        None => Err(Fault::new(Kind::Broken, "load before begin")),
    }))
}

/// Sorts the store and returns the number of its triples. Only `query` may follow.
#[no_mangle]
pub extern "C" fn seal() -> usize {
    store().as_mut().map_or(0, Store::seal)
}

/// Writes the answer to a query in a format: json, csv, tsv or nt.
#[no_mangle]
pub extern "C" fn query(ptr: *const u8, len: usize, results: *const u8, results_len: usize) -> u32 {
    report((|| match store() {
        Some(store) => answer::answer(store, text(ptr, len)?, text(results, results_len)?),
        None => Err(Fault::new(Kind::Broken, "query before begin")),
    })())
}

/// Writes what the host's input says in another format; both are media types.
#[no_mangle]
pub extern "C" fn convert(from: *const u8, from_len: usize, to: *const u8, to_len: usize) -> u32 {
    report((|| data::convert(text(from, from_len)?, text(to, to_len)?))())
}
