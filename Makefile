# make test      what the tests need, then gofmt, vet, staticcheck and all tests
# make build     ./unkg
# make golden    rewrites the expected output of tests, to be read before it is committed
# make bench     speed of the parts and of the whole
# make bench-sparql  loads real resolutions into Fuseki and Oxigraph; how much of the time is ours
# make accuracy  how much of real resolutions is read right, where the tools for that stand beside this folder

SHELL := /bin/bash
STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2
SHARED := ../shared
ACCURACY_LANGUAGES := en,zh
# runs a command beside real stores
ENGINES := testdata/engines/fuseki/fuseki.sh with testdata/engines/oxigraph/oxigraph.sh with

.PHONY: build test check tools golden bench bench-sparql accuracy clean

build:
	go build -o unkg ./cmd/unkg

test: tools check
	$(ENGINES) go test -race -timeout 30m ./...

check:
	@bad=$$(gofmt -l .); if [ -n "$$bad" ]; then echo "gofmt: $$bad"; exit 1; fi
	go vet ./...
	go run $(STATICCHECK) ./...

# Installs the judges that are missing. Where that fails their tests say that they are skipped, or fail if CI is set.
tools:
	@testdata/engines/install.sh

golden:
	go test ./cmd/unkg ./export/turtle ./mapper -run 'Golden|Scripts|Layout|Map' -update

bench:
	go test -run '^$$' -bench . -benchmem ./...

bench-sparql: build tools
	@$(ENGINES) bash -c 'testdata/bench-sparql.sh "$$UNKG_FUSEKI" "$$UNKG_OXIGRAPH"'

accuracy: build
	@testdata/accuracy.sh $(SHARED) $(ACCURACY_LANGUAGES)

clean:
	rm -f unkg
