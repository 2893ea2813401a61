# The whole job by data.table, openxlsx and ggplot2: reads the rows once, makes every table of the sums, and writes a
# workbook of eight sheets and six charts, each as PNG and SVG.
#
#   Rscript whole.R FILE THREADS FOLDER

arguments <- commandArgs(trailingOnly = TRUE)
here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)))
source(file.path(here, "reading.R"))
suppressPackageStartupMessages({
  library(openxlsx)
  library(ggplot2)
})

sexes <- c("female", "male", "unknown")

# A sum that is not known where no part of it is.
add <- function(numbers) if (all(is.na(numbers))) NA_real_ else sum(as.numeric(numbers), na.rm = TRUE)

# For each count everybody and each sex, with the share of women among those known and its bounds.
by_member <- function(sums, column) {
  parts <- rbind(sums[, lapply(.SD, add), by = c(column, "sex"), .SDcols = counts],
    sums[, lapply(.SD, add), by = sex, .SDcols = counts][, (column) := "all"], use.names = TRUE)
  everybody <- parts[, lapply(.SD, add), by = column, .SDcols = counts]
  wide <- dcast(parts, reformulate("sex", column), value.var = counts)
  table <- data.table(row = everybody[[column]])
  at <- match(table$row, wide[[column]])
  for (count in counts) {
    whole <- everybody[[count]]
    of <- lapply(setNames(sexes, sexes), function(sex) wide[[paste(count, sex, sep = "_")]][at])
    known <- whole - fcoalesce(of$unknown, 0)
    columns <- c(list(all = whole), of, list("% known" = 100 * known / whole, "% female of known" = 100 * of$female / known,
      "% female at least" = 100 * of$female / whole, "% female at most" = 100 * (whole - of$male) / whole))
    if (column %in% c("place", "outcome", "source")) columns[["% of all"]] <- 100 * whole / whole[table$row == "all"]
    table[, paste(count, names(columns), sep = ": ") := columns]
  }
  table[order(row == "all", row)]
}

cross <- function(sums, rows, columns, count) {
  table <- dcast(sums, reformulate(columns, rows), value.var = count, fun.aggregate = add, fill = NA)
  setnames(table, rows, "row")
  table[, all := apply(.SD, 1, add), .SDcols = -"row"]
  rbind(table, c(list(row = "all"), lapply(table[, -"row"], add)))
}

tables <- function(sums) {
  sums[, year := substr(month, 1, 4)]
  list(
    "by-month" = list("By month", "Killed, injured and missing by month", by_member(sums, "month")),
    "by-year" = list("By year", "Killed, injured and missing by year", by_member(sums, "year")),
    "by-place" = list("By place", "Killed, injured and missing by place", by_member(sums, "place")),
    "by-case-outcome" = list("By outcome of the case", "By what became of the case", by_member(sums, "outcome")),
    "by-source" = list("By source", "Killed, injured and missing by source", by_member(sums, "source")),
    "place-by-year" = list("Place by year", "Killed, place by year", cross(sums, "place", "year", "killed")),
    "case-outcome-by-year" = list("Outcome by year", "Killed, outcome by year", cross(sums, "outcome", "year", "killed")),
    "source-by-case-outcome" = list("Source by outcome", "Missing, source by outcome", cross(sums, "source", "outcome", "missing")))
}

workbook <- function(made, path) {
  book <- createWorkbook()
  title <- createStyle(fontSize = 14, textDecoration = "bold")
  header <- createStyle(textDecoration = "bold", wrapText = TRUE, border = "bottom")
  whole <- createStyle(numFmt = "#,##0")
  percent <- createStyle(numFmt = "0.0")
  for (part in made) {
    sheet <- part[[1]]
    table <- part[[3]]
    addWorksheet(book, sheet, orientation = "landscape")
    writeData(book, sheet, part[[2]])
    addStyle(book, sheet, title, 1, 1)
    writeData(book, sheet, table, startRow = 3, headerStyle = header, keepNA = TRUE, na.string = "[x]")
    percents <- grep("%", names(table))
    others <- setdiff(seq_along(table)[-1], percents)
    body <- seq_len(nrow(table)) + 3
    addStyle(book, sheet, whole, body, others, gridExpand = TRUE)
    if (length(percents) > 0) addStyle(book, sheet, percent, body, percents, gridExpand = TRUE)
    setColWidths(book, sheet, seq_along(table), c(24, rep(14, length(table) - 1)))
    freezePane(book, sheet, firstActiveRow = 4, firstActiveCol = 2)
    pageSetup(book, sheet, fitToWidth = TRUE, fitToHeight = FALSE)
  }
  saveWorkbook(book, path, overwrite = TRUE)
}

save <- function(chart, folder, name) {
  path <- file.path(folder, "charts", name)
  ggsave(paste0(path, ".png"), chart, width = 12, height = 6, dpi = 160, device = grDevices::png, type = "cairo", units = "in", res = 160)
  ggsave(paste0(path, ".svg"), chart, width = 12, height = 6, device = grDevices::svg)
}

lines_of <- function(table, counts, title, folder, name) {
  months <- table[row != "all"]
  long <- rbindlist(lapply(counts, function(count) {
    data.table(day = as.Date(paste0(months$row, "-01")), count = count, persons = months[[paste0(count, ": all")]])
  }))
  save(ggplot(long, aes(day, persons, colour = count)) + geom_line() + geom_point() + expand_limits(y = 0) +
    labs(title = title, x = NULL, y = "Persons a month", colour = NULL), folder, name)
}

share <- function(table, folder) {
  months <- table[row != "all", .(day = as.Date(paste0(row, "-01")), least = `killed: % female at least`,
    most = `killed: % female at most`, known = `killed: % female of known`)]
  save(ggplot(months, aes(day)) + geom_ribbon(aes(ymin = least, ymax = most), alpha = 0.3) + geom_line(aes(y = known)) +
    geom_point(aes(y = known)) + expand_limits(y = c(0, 100)) +
    labs(title = "Women and girls among those killed", x = NULL, y = "%"), folder, "female-share")
}

stacked <- function(table, folder) {
  long <- rbindlist(lapply(c("killed", "missing"), function(count) {
    table[row != "all", .(year = row, count = count, persons = .SD[[paste0(count, ": all")]])]
  }))
  save(ggplot(long, aes(year, persons, fill = count)) + geom_col() +
    labs(title = "Killed and missing by year", x = NULL, y = "Persons a year", fill = NULL), folder, "outcomes-by-year")
}

panels <- function(table, members, folder, name) {
  long <- melt(table[row %in% members, -"all"], id.vars = "row", variable.name = "year", value.name = "persons")
  long[, row := factor(row, members)]
  others <- long[, .(other = row, year, persons)]
  save(ggplot(long, aes(year, persons)) + geom_line(aes(group = other), others, colour = "grey80") +
    geom_line(aes(group = row)) + geom_point() + facet_wrap(~row) + expand_limits(y = 0) +
    labs(x = NULL, y = "Killed (persons a year)"), folder, name)
}

# Each count with the name that it has in data.csv of Tallybook.
figures <- function(made) {
  all <- rbindlist(lapply(names(made), function(name) {
    long <- melt(made[[name]][[3]], id.vars = "row", variable.factor = FALSE, value.name = "count")
    if (any(grepl(": ", long$variable))) {
      long <- long[!grepl("%", variable)]
      long[, variable := sub("/all$", "", sub(": ", "/", variable))]
      long[, .(figure = paste(name, row, variable, "persons", sep = "/"), count)]
    } else {
      count <- if (name == "source-by-case-outcome") "missing" else "killed"
      long[, .(figure = paste(name, row, variable, ..count, "persons", sep = "/"), count)]
    }
  }))
  setkey(all, figure)
}

folder <- arguments[3]
dir.create(file.path(folder, "charts"), recursive = TRUE, showWarnings = FALSE)
made <- tables(groups(arguments[1], as.integer(arguments[2])))
workbook(made, file.path(folder, "register.xlsx"))
lines_of(made[["by-month"]][[3]], counts, "Killed, injured and missing by month", folder, "people-by-month")
lines_of(made[["by-month"]][[3]], "missing", "Missing by month", folder, "missing-by-month")
share(made[["by-month"]][[3]], folder)
stacked(made[["by-year"]][[3]], folder)
panels(made[["place-by-year"]][[3]], c("Amberfell", "Brackmoor", "Caldermouth", "Dunharrow", "Eskerdale", "Fenwick Reach"),
  folder, "places")
panels(made[["case-outcome-by-year"]][[3]],
  c("no inquiry", "inquiry open", "inquiry closed", "charges brought", "conviction", "unknown"), folder, "case-outcomes")
fwrite(figures(made), file.path(folder, "figures.csv"), quote = FALSE)
