"""Days in German, French and Spanish, where a word can mean nothing else."""

from collections.abc import Mapping

# The first letters decide; the English months are told apart by three.
MONTHS: Mapping[str, int] = {
    **dict.fromkeys(("januar", "jänner", "janvier", "enero"), 1),
    **dict.fromkeys(("februar", "février", "fevrier", "febrero"), 2),
    **dict.fromkeys(("märz", "maerz", "mars", "marzo"), 3),
    **dict.fromkeys(("avril", "abril"), 4),
    **dict.fromkeys(("mai", "mayo"), 5),
    **dict.fromkeys(("juni", "juin", "junio"), 6),
    **dict.fromkeys(("juli", "juillet", "julio"), 7),
    **dict.fromkeys(("août", "aout", "agosto"), 8),
    **dict.fromkeys(("septembre", "septiembre", "setiembre"), 9),
    **dict.fromkeys(("oktober", "octobre", "octubre"), 10),
    **dict.fromkeys(("novembre", "noviembre"), 11),
    **dict.fromkeys(("dezember", "décembre", "decembre", "diciembre"), 12),
}
DAYS: Mapping[str, int] = {
    **dict.fromkeys(("montag", "lundi", "lunes"), 0),
    **dict.fromkeys(("dienstag", "mardi", "martes"), 1),
    **dict.fromkeys(("mittwoch", "mercredi", "miércoles", "miercoles"), 2),
    **dict.fromkeys(("donnerstag", "jeudi", "jueves"), 3),
    **dict.fromkeys(("freitag", "vendredi", "viernes"), 4),
    **dict.fromkeys(("samstag", "samedi", "sábado", "sabado"), 5),
    **dict.fromkeys(("sonntag", "dimanche", "domingo"), 6),
}
NEAR: Mapping[str, int] = {
    **dict.fromkeys(("heute", "aujourd'hui"), 0),
    **dict.fromkeys(("demain",), 1),
    **dict.fromkeys(("übermorgen", "uebermorgen", "après-demain", "pasado mañana"), 2),
}
NEXT: Mapping[str, str] = {
    **dict.fromkeys(
        ("nächste woche", "nächster woche", "kommende woche", "kommender woche"), "week"
    ),
    **dict.fromkeys(("la semaine prochaine", "semaine prochaine"), "week"),
    **dict.fromkeys(("la próxima semana", "la semana que viene"), "week"),
    **dict.fromkeys(("nächsten monat", "nächster monat", "im nächsten monat"), "month"),
    **dict.fromkeys(("le mois prochain", "mois prochain"), "month"),
    **dict.fromkeys(("el próximo mes", "el mes que viene"), "month"),
    **dict.fromkeys(("nächstes jahr", "l'année prochaine", "el próximo año"), "year"),
}
