import { callEveryProcedure, useWorld } from "../testing/matrix/every-procedure";
import { MODES } from "../testing/matrix/rehearsal";

// A file of its own, so that it runs beside the other: with each wall switched off in turn the rest of them hold.
callEveryProcedure(useWorld("matrix_unwalled"), MODES.filter((mode) => mode !== "normal"));
