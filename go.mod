module github.com/unkg/unkg

go 1.26.0

require (
	github.com/knakk/rdf v0.0.0-20190304171630-8521bf4c5042
	gopkg.in/yaml.v3 v3.0.1
)

require golang.org/x/text v0.43.0
