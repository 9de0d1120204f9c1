package mapper

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// provenance writes where the statements come from: the graph is a thing of its own, about the document, made by a run
// of the program from the files of the versions. The text of the document is not made by the program; a language
// version is only linked to its file.
func (m *mapping) provenance() {
	run := newNode(m.base + "run/" + m.runName())
	m.isA(m.graph, ontology.ClassGraph)
	m.add(m.graph, primaryTopic, m.doc.object)
	m.add(m.graph, generatedBy, run.object)
	if m.options.License != "" {
		m.add(m.graph, license, newNode(m.options.License).object)
	}
	if date, _ := dateOf(m.options.Created); date != nil {
		m.add(m.graph, created, date)
	}
	m.isA(run, ontology.ClassRun)
	m.add(run, associatedWith, m.tool().object)
	for _, v := range m.versions {
		file, ok := inputFile(v.Source)
		if !ok {
			continue
		}
		m.add(m.graph, derivedFrom, file.object)
		m.add(run, used, file.object)
		m.isA(file, ontology.ClassInputFile)
		m.addPlain(file, fileSHA256, v.Source.SHA256)
		m.addPlain(file, fileFormat, v.Source.MediaType)
		if v.Source.Name != "-" {
			m.addPlain(file, name, ontology.Legal(path.Base(filepath.ToSlash(v.Source.Name))))
		}
	}
}

// runName is the local name of the run. It is a digest of all that decides what the graph says: the version of the
// program, its options and the files, as which document and in which languages they were read. So the same run has
// the same name on every machine, and another one another.
func (m *mapping) runName() string {
	var files []string
	for _, v := range m.versions {
		files = append(files, v.Language+" "+v.Source.SHA256)
	}
	slices.Sort(files)
	o := m.options
	text := fmt.Appendf(nil, "%q %q %q %t %q %q", o.Version, localName(m.versions[0]), files, o.Mentions, o.License, o.Created)
	digest := sha256.Sum256(text)
	return hex.EncodeToString(digest[:8])
}

// tool writes the program with its version.
func (m *mapping) tool() node {
	n := newNode(m.base + strings.TrimSuffix("tool/unkg-"+ontology.Encode(m.options.Version), "-"))
	m.isA(n, ontology.ClassProvSoftwareAgent)
	m.addPlain(n, name, "unkg")
	m.addPlain(n, softwareVersion, m.options.Version)
	return n
}

// inputFile returns the node of a file that a version was read from. Its IRI is the digest of its bytes (RFC 6920), so
// that it is the same on every machine. It reports false if there is no digest.
func inputFile(s resolution.Source) (node, bool) {
	digest, err := hex.DecodeString(s.SHA256)
	if err != nil || len(digest) == 0 {
		return node{}, false
	}
	return newNode("ni:///sha-256;" + base64.RawURLEncoding.EncodeToString(digest)), true
}
