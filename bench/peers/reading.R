# The reading step by data.table: fread takes only the columns that are needed, with their types; days become months by a
# table of days, and the sums are those that data.table has optimised.
#
#   Rscript reading.R FILE THREADS OUT

suppressPackageStartupMessages(library(data.table))

keys <- c("month", "sex", "place", "outcome", "source")
counts <- c("killed", "injured", "missing")

groups <- function(file, threads) {
  setDTthreads(threads)
  rows <- fread(file, sep = ",", quote = "\"", header = TRUE, encoding = "UTF-8", na.strings = "",
    select = c(date = "IDate", sex = "character", place = "character", outcome = "character", source = "character",
      killed = "integer", injured = "integer", missing = "integer"), showProgress = FALSE)
  first <- min(rows$date)
  months <- format(seq(as.Date(first), as.Date(max(rows$date)), by = "day"), "%Y-%m")
  rows[, month := months[as.integer(date) - as.integer(first) + 1L]]
  rows[, `:=`(date = NULL, injured_known = as.integer(!is.na(injured)), missing_known = as.integer(!is.na(missing)))]
  sums <- rows[, .(killed = sum(killed), injured = sum(injured, na.rm = TRUE), missing = sum(missing, na.rm = TRUE),
    injured_known = sum(injured_known), missing_known = sum(missing_known)), by = keys]
  sums[injured_known == 0L, injured := NA]
  sums[missing_known == 0L, missing := NA]
  sums[, `:=`(injured_known = NULL, missing_known = NULL)]
  sums[, sex := fcase(sex == "F", "female", sex == "M", "male", default = "unknown")]
  sums[is.na(sex), sex := "unknown"]
  sums[is.na(place), place := "unknown"]
  setkeyv(sums, keys)
  sums
}

if (sys.nframe() == 0L) {
  arguments <- commandArgs(trailingOnly = TRUE)
  sums <- groups(arguments[1], as.integer(arguments[2]))
  fwrite(sums, arguments[3], quote = FALSE)
}
