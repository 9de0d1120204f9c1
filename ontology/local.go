package ontology

import "strings"

// SymbolOfLocal returns the symbol whose Local is the local name of a document. Several spellings can have the same local
// name; the first of those that symbols are printed in is taken: A-RES-428-V is A/RES/428(V), A-RES-S-27-2 is
// A/RES/S-27/2.
func SymbolOfLocal(local string) (Symbol, bool) {
	parts := strings.Split(local, "-")
	n := len(parts)
	var spellings []string
	for i, p := range parts {
		if (p == "S" || p == "ES") && i > 0 && i+1 < n {
			head, tail := strings.Join(parts[:i], "/"), strings.Join(parts[i+1:], "/")
			spellings = append(spellings, head+"("+p+"-"+tail+")", head+"/"+p+"-"+tail)
		}
	}
	if n > 1 {
		spellings = append(spellings, strings.Join(parts[:n-1], "/")+"("+parts[n-1]+")")
	}
	spellings = append(spellings, strings.Join(parts, "/"))
	for _, s := range spellings {
		if sym, err := ParseSymbol(s); err == nil && sym.Local() == local {
			return sym, true
		}
	}
	return "", false
}
