namespace IctPipeline.Reading.Language.Dates;

/// <summary>The day of the week beside a date of numbers tells which of them is the month.</summary>
internal static class Weekdays
{
    private const int Vietnamese = 1;

    /// <summary>
    /// One line a language, Sunday first; slashes part spellings. Short names only in the languages of most files: "do", "so" and "mar" are
    /// words of others.
    /// </summary>
    private static readonly string[][] Names =
    [
        Split("sunday/sun,monday/mon,tuesday/tue/tues,wednesday/wed,thursday/thu/thur/thurs,friday/fri,saturday/sat"),
        Split("chủ nhật/chúa nhật/cn,thứ hai/thứ 2/t2,thứ ba/thứ 3/t3,thứ tư/thứ 4/t4,thứ năm/thứ 5/t5,thứ sáu/thứ 6/t6,thứ bảy/thứ 7/t7"),
        Split("sonntag,montag,dienstag,mittwoch,donnerstag,freitag,samstag"),
        Split("dimanche,lundi,mardi,mercredi,jeudi,vendredi,samedi"),
        Split("domingo,lunes,martes,miércoles,jueves,viernes,sábado"),
        Split("domenica,lunedì,martedì,mercoledì,giovedì,venerdì,sabato"),
        Split("domingo,segunda-feira,terça-feira,quarta-feira,quinta-feira,sexta-feira,sábado"),
        Split("zondag,maandag,dinsdag,woensdag,donderdag,vrijdag,zaterdag"),
        Split("воскресенье,понедельник,вторник,среда,четверг,пятница,суббота"),
        Split("minggu,senin,selasa,rabu,kamis,jumat,sabtu"),
    ];

    /// <summary>True where a text begins with the name of a day of the week.</summary>
    public static bool Open(ReadOnlySpan<char> text)
    {
        foreach (var name in Names.SelectMany(days => days).SelectMany(spellings => spellings.Split('/')))
        {
            if (
                text.StartsWith(name, StringComparison.OrdinalIgnoreCase)
                && (text.Length == name.Length || !char.IsLetter(text[name.Length]))
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The date as the day of the week before or behind it has it; as it was where there is none.</summary>
    public static FoundDate Settle(ReadOnlySpan<char> text, FoundDate date)
    {
        if (!date.Ambiguous || date.Date is not { } day)
        {
            return date;
        }

        var before = text[..date.Start].TrimEnd(" ,.(|-–");
        before = (before.EndsWith("ngày") ? before[..^4] : before).TrimEnd(" ,");
        var behind = text[(date.Start + date.Length)..].TrimStart(" ,.(");
        for (var language = 0; language < Names.Length; language++)
        {
            for (var weekday = 0; weekday < Names[language].Length; weekday++)
            {
                foreach (var name in Names[language][weekday].Split('/'))
                {
                    if (IsAtEnd(before, name) || IsAtStart(behind, name))
                    {
                        return Choose(text, date, day, (DayOfWeek)weekday, isVietnamese: language == Vietnamese);
                    }
                }
            }
        }

        return date;
    }

    /// <summary>The order that the day of the week fits. Where both or none do, who writes it in Vietnamese has the day first.</summary>
    private static FoundDate Choose(ReadOnlySpan<char> text, FoundDate date, DateOnly day, DayOfWeek weekday, bool isVietnamese)
    {
        var other = new DateOnly(day.Year, day.Day, day.Month);
        var turned = date with { Month = other.Month, Day = other.Day };
        if ((day.DayOfWeek == weekday) != (other.DayOfWeek == weekday))
        {
            return (day.DayOfWeek == weekday ? date : turned) with { Ambiguous = false };
        }

        new TextCursor(text, date.Start).Number(1, 2, out var first);
        return isVietnamese && first != date.Day ? turned : date;
    }

    private static bool IsAtEnd(ReadOnlySpan<char> text, string name) =>
        text.EndsWith(name, StringComparison.OrdinalIgnoreCase)
        && (text.Length == name.Length || !char.IsLetterOrDigit(text[text.Length - name.Length - 1]));

    private static bool IsAtStart(ReadOnlySpan<char> text, string name) =>
        text.StartsWith(name, StringComparison.OrdinalIgnoreCase)
        && (text.Length == name.Length || !char.IsLetterOrDigit(text[name.Length]));

    private static string[] Split(string names) => names.Split(',');
}
