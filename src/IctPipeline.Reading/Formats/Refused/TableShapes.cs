namespace IctPipeline.Reading.Formats.Refused;

/// <summary>Tables as text (RFC 4180): every record has as many fields as the first.</summary>
internal static class TableShapes
{
    private const int Sampled = 200;

    /// <summary>Without a name that says so: prose has commas, and poems have lines of two halves.</summary>
    private const int FieldsUnnamed = 4;
    private const int RecordsUnnamed = 4;

    /// <summary>Share of records that must have as many fields as the first; exports have a few broken ones.</summary>
    private const double Nearly = 0.95;

    /// <summary>UTF-16 code units of a column's name.</summary>
    private const int LongestHeading = 60;

    public static bool IsTable(TextSample sample)
    {
        var named = sample.Extension is ".csv" or ".tsv" or ".tab" or ".psv";
        return (named || sample.Extension is ".txt" or "" or ".dat")
            && (
                IsTable(sample.Text, ',', named)
                || IsTable(sample.Text, '\t', named)
                || IsTable(sample.Text, ';', named)
                || IsTable(sample.Text, '|', named)
            );
    }

    private static bool IsTable(string text, char separator, bool named)
    {
        if (!named && text.AsSpan().Count(separator) < (FieldsUnnamed - 1) * RecordsUnnamed)
        {
            return false;
        }

        var fewest = named ? 2 : FieldsUnnamed;
        var records = Records(text, separator, fewest);
        if (records.Count < (named ? 1 : RecordsUnnamed) || records[0].Fields < fewest)
        {
            return false;
        }

        var alike = records.Count(record => record.Fields == records[0].Fields);
        // Behind the commas of prose stand spaces.
        return alike >= records.Count * Nearly
            && (
                named
                || (
                    records.TrueForAll(record => record.Spaced * 2 < record.Fields)
                    && records[0].Length < LongestHeading * records[0].Fields
                )
            );
    }

    /// <summary>How many fields each record has, how many of them begin with a space, and how long it is; blank lines are none.</summary>
    /// <param name="fewest">Where the first has fewer fields, no others are read.</param>
    private static List<(int Fields, int Spaced, int Length)> Records(string text, char separator, int fewest)
    {
        var records = new List<(int, int, int)>();
        var (fields, spaced, length, quoted) = (1, 0, 0, false);
        for (var i = 0; i <= text.Length && records.Count < Sampled; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == '\n' && (!quoted || i == text.Length))
            {
                if (length > 0)
                {
                    records.Add((fields, spaced, length));
                    if (fields < fewest && records.Count == 1)
                    {
                        break;
                    }
                }

                (fields, spaced, length, quoted) = (1, 0, 0, false);
                continue;
            }
            else if (c == separator && !quoted)
            {
                fields++;
                spaced += i + 1 < text.Length && text[i + 1] == ' ' ? 1 : 0;
            }

            length += char.IsWhiteSpace(c) ? 0 : 1;
        }

        return records;
    }
}
