//! Files of RDF.

use crate::host::{document, Fault, Input, Kind, Output};
use crate::lines;
use crate::store::Store;
use oxrdfio::{
    JsonLdProfile, LoadedDocument, RdfFormat, RdfParseError, RdfParser, RdfSerializer, ReaderQuadParser,
};
use std::io::{BufWriter, Write};

/// Bytes that go to the host, or come from it, at a time.
pub const BUFFER: usize = 64 << 10;

/// Reads the input into the store. Blank nodes of several files are different ones.
pub fn load(store: &mut Store, media_type: &str) -> Result<(), Fault> {
    match format(media_type)? {
        lines @ (RdfFormat::NTriples | RdfFormat::NQuads) => return lines::load(store, lines),
        other => {
            for quad in parser(RdfParser::from_format(other).rename_blank_nodes()) {
                store.add(&quad.map_err(fault)?);
            }
        }
    }
    Ok(())
}

/// A parser of the input, which finds what JSON-LD refers to if the host has it.
fn parser(parser: RdfParser) -> ReaderQuadParser<Input> {
    parser.for_reader(Input).with_document_loader(|iri| {
        let content = document(iri).ok_or_else(|| format!("<{iri}> is not fetched: put the context into the file"))?;
        let format = RdfFormat::JsonLd { profile: JsonLdProfile::Context.into() };
        Ok(LoadedDocument { url: iri.to_owned(), content, format })
    })
}

/// Reads the input and writes it in another format.
pub fn convert(from: &str, to: &str) -> Result<(), Fault> {
    let to = format(to)?;
    let out = BufWriter::with_capacity(BUFFER, Output);
    let mut out = RdfSerializer::from_format(to).for_writer(out);
    for quad in parser(RdfParser::from_format(format(from)?)) {
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

pub fn fault(error: RdfParseError) -> Fault {
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
