package docx

import (
	"bytes"
	"strings"
)

// mainTypes are the content types of the main part of a document, a template and those with macros.
var mainTypes = []string{
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
	"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
	"application/vnd.ms-word.document.macroenabled.main+xml",
	"application/vnd.ms-word.template.macroenabledtemplate.main+xml",
}

// usualMain is the name of the main part in documents that Word writes.
const usualMain = "word/document.xml"

var entrySignature = []byte("PK\x03\x04")

// Match reports whether data is a Word document: an archive with a main part of one. Where the directory at the end of
// the archive is cut off, the name of an entry tells.
func Match(data []byte) bool {
	if !bytes.HasPrefix(data, entrySignature) {
		return false
	}
	a, err := openArchive(data)
	if err != nil {
		return hasWordEntry(data)
	}
	return a.has(usualMain) || a.mainPart() != ""
}

// hasWordEntry reports whether an entry of an archive without a directory is in the folder "word".
func hasWordEntry(data []byte) bool {
	const nameOffset = 30 // bytes, in the header of an entry
	for {
		i := bytes.Index(data, entrySignature)
		if i < 0 || len(data) < i+nameOffset {
			return false
		}
		if data = data[i+nameOffset:]; bytes.HasPrefix(data, []byte("word/")) {
			return true
		}
	}
}

// mainPart returns the name of the main part, "" if there is none.
func (a *archive) mainPart() string {
	types, err := a.tree("[Content_Types].xml")
	if err != nil {
		return ""
	}
	links, _ := a.relations("")
	name := target(links, "officeDocument")
	kind := ""
	for e := types.first; e != nil; e = e.next {
		part := strings.TrimPrefix(e.attr("PartName"), "/")
		switch {
		case e.name == "ct:Override" && name == "" && isMain(e.attr("ContentType")):
			name, kind = part, e.attr("ContentType")
		case e.name == "ct:Override" && strings.EqualFold(part, name):
			kind = e.attr("ContentType")
		}
	}
	if !isMain(kind) || !a.has(name) {
		return ""
	}
	return name
}

func isMain(contentType string) bool {
	for _, t := range mainTypes {
		if strings.EqualFold(t, contentType) {
			return true
		}
	}
	return false
}
