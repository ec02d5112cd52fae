package render

import _ "embed"

//go:embed brat_annotation.conf
var bratAnnotationConf string

//go:embed brat_visual.conf
var bratVisualConf string

// BratConfig returns the files annotation.conf and visual.conf that brat wants in the
// directory of what [Brat] writes: its types, and how they look.
func BratConfig() (annotation, visual string) { return bratAnnotationConf, bratVisualConf }
