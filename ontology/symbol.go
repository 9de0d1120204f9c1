package ontology

// A Symbol is a document symbol in canonical form: upper case as the United Nations prints it, no spaces, "A/RES/78/184",
// "A/RES/428(V)", "S/RES/2254(2015)", "A/78/12(PartI)". The zero Symbol names nothing.
type Symbol string

// ParseSymbol parses s, which must be a symbol from end to end, in any of the spacings and character variants that
// official texts use, and returns its canonical form.
func ParseSymbol(s string) (Symbol, error) { panic("to do") }

// ScanSymbol returns the longest symbol at the start of text and how many bytes it takes; n is 0 if none starts there.
func ScanSymbol(text string) (sym Symbol, n int) { panic("to do") }

// Resolution mints the symbol of a resolution from the organ that adopted it and its printed number: GA "78/184" ->
// A/RES/78/184, "428 (V)" -> A/RES/428(V); SC "2254 (2015)" -> S/RES/2254(2015); ECOSOC "2023/5" -> E/RES/2023/5;
// HRC "52/1" -> A/HRC/RES/52/1. organ is the path of a body ("body/general-assembly").
func ResolutionSymbol(organ, number string) (Symbol, bool) { panic("to do") }

// Local is the local name of the document's IRI: "A-RES-78-184", "A-RES-428-V".
func (s Symbol) Local() string { panic("to do") }
