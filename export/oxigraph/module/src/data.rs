//! Files of RDF.

use crate::host::{Fault, Input, Kind, Output};
use crate::store::Store;
use oxrdfio::{RdfFormat, RdfParseError, RdfParser, RdfSerializer};
use std::io::{BufWriter, Write};

/// Bytes that go to the host at a time.
const BUFFER: usize = 64 << 10;

/// Reads the input into the store. Blank nodes of several files are different ones.
pub fn load(store: &mut Store, media_type: &str) -> Result<(), Fault> {
    let parser = RdfParser::from_format(format(media_type)?).rename_blank_nodes();
    for quad in parser.for_reader(Input) {
        store.add(&quad.map_err(fault)?);
    }
    Ok(())
}

/// Reads the input and writes it in another format.
pub fn convert(from: &str, to: &str) -> Result<(), Fault> {
    let to = format(to)?;
    let out = BufWriter::with_capacity(BUFFER, Output);
    let mut out = RdfSerializer::from_format(to).for_writer(out);
    for quad in RdfParser::from_format(format(from)?).for_reader(Input) {
        let quad = quad.map_err(fault)?;
        if to.supports_datasets() {
            out.serialize_quad(&quad)?;
        } else {
            out.serialize_triple(quad.as_ref())?;
        }
    }
    out.finish()?.flush()?;
    Ok(())
}

fn format(media_type: &str) -> Result<RdfFormat, Fault> {
    RdfFormat::from_media_type(media_type)
        .ok_or_else(|| Fault::new(Kind::Refused, format!("no format of RDF that is read here: {media_type}")))
}

fn fault(error: RdfParseError) -> Fault {
    let error = match error {
        RdfParseError::Io(error) => return error.into(),
        RdfParseError::Syntax(error) => error,
    };
    let mut fault = Fault::new(Kind::Syntax, &error);
    if let Some(location) = error.location() {
        fault.line = location.start.line + 1;
        fault.column = location.start.column + 1;
        // the place is at the beginning of the message, too
        if let Some((_, message)) = fault.message.split_once(": ") {
            fault.message = message.to_owned();
        }
    }
    fault
}
