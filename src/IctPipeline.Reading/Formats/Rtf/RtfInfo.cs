using System.Globalization;
using IctPipeline.Reading.Formats.Office;

namespace IctPipeline.Reading.Formats.Rtf;

/// <summary>What an RTF file says of itself.</summary>
internal sealed class RtfInfo
{
    private readonly Dictionary<string, int> _moment = new(StringComparer.Ordinal);
    private string _name = "";

    public OfficeProperties Properties { get; } = new();

    public NamedProperties Named { get; } = new();

    /// <summary>A part of a moment: "yr", "mo", "dy", "hr", "min" or "sec".</summary>
    public void Add(string part, int value) => _moment[part] = value;

    /// <summary>Takes up a property whose group has ended.</summary>
    public void Take(string word, string value)
    {
        switch (word)
        {
            case "title":
                Properties.Title = value;
                break;
            case "author":
                Properties.Creator = value;
                break;
            case "subject":
                Properties.Subject = value;
                break;
            case "keywords":
                Properties.Keywords = value;
                break;
            case "category":
                Properties.Category = value;
                break;
            case "doccomm":
                Properties.Description = value;
                break;
            case "creatim":
                Properties.Created = Moment();
                break;
            case "revtim":
                Properties.Modified = Moment();
                break;
            case "propname":
                _name = value;
                break;
            case "staticval":
                Named.Add(_name, value);
                break;
        }
    }

    /// <summary>Null where it is none.</summary>
    private string? Moment()
    {
        var (year, month, day) = (Part("yr"), Part("mo"), Part("dy"));
        var (hour, minute) = (Part("hr"), Part("min"));
        _moment.Clear();
        var isDate = year is >= 1980 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        return !isDate ? null
            : hour is >= 0 and < 24 && minute is >= 0 and < 60
                ? new DateTime(year, month, day, hour, minute, 0).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)
            : new DateTime(year, month, day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private int Part(string name) => _moment.GetValueOrDefault(name);
}
