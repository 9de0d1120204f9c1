package judge

import (
	"os"
	"testing"
)

// stores are the real SPARQL stores that `make test` starts, and the environment variables with their addresses.
var stores = []struct{ name, variable string }{{"fuseki", "UNKG_FUSEKI"}, {"oxigraph", "UNKG_OXIGRAPH"}}

// Stores runs the test on each real SPARQL store, with its name and its address. If a store is missing, the test is
// skipped, or fails if CI is set.
func Stores(t *testing.T, test func(t *testing.T, kind, endpoint string)) {
	t.Helper()
	for _, s := range stores {
		t.Run(s.name, func(t *testing.T) {
			endpoint := os.Getenv(s.variable)
			if endpoint == "" {
				Missing(t, s.name)
			}
			test(t, s.name, endpoint)
		})
	}
}
