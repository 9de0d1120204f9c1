//! What the host gives: input to read, a place for output, and an ear for faults.

use std::io::{self, Read, Write};

#[link(wasm_import_module = "host")]
extern "C" {
    /// Puts at most `len` bytes at `ptr` and returns their number: 0 at the end, less if the host cannot read.
    fn read(ptr: *mut u8, len: usize) -> i32;
    /// Takes `len` bytes. Not 0 says that nobody reads them.
    fn write(ptr: *const u8, len: usize) -> i32;
    /// Says why a call fails; line and column count from 1, 0 is no place.
    fn fail(kind: u32, line: u32, column: u32, ptr: *const u8, len: usize);
}

/// The input of a call.
pub struct Input;

impl Read for Input {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let n = unsafe { read(buf.as_mut_ptr(), buf.len()) };
        usize::try_from(n).map_err(|_| io::Error::other("the host cannot read"))
    }
}

/// The output of a call.
pub struct Output;

impl Write for Output {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        match unsafe { write(buf.as_ptr(), buf.len()) } {
            0 => Ok(buf.len()),
            _ => Err(io::Error::other("the host does not take more")),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A kind of fault; the numbers are those of the host.
#[derive(Clone, Copy)]
pub enum Kind {
    Syntax = 0,
    Refused = 1,
    Broken = 4,
    /// The host knows the reason, since it is that of its reader or writer.
    Host = 5,
}

/// A fault of a call.
pub struct Fault {
    pub kind: Kind,
    pub line: u64,
    pub column: u64,
    pub message: String,
}

impl Fault {
    pub fn new(kind: Kind, message: impl ToString) -> Self {
        Self { kind, line: 0, column: 0, message: message.to_string() }
    }

    fn tell(&self) {
        let place = |n: u64| u32::try_from(n).unwrap_or(0);
        let text = self.message.as_bytes();
        unsafe { fail(self.kind as u32, place(self.line), place(self.column), text.as_ptr(), text.len()) }
    }
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self::new(Kind::Host, error)
    }
}

/// The result of a call as the host gets it: 0 for success, otherwise 1, and the fault has been told.
pub fn report(result: Result<(), Fault>) -> u32 {
    match result {
        Ok(()) => 0,
        Err(fault) => {
            fault.tell();
            1
        }
    }
}
