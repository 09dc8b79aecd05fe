using System.Xml;
using IctPipeline.Reading.Formats.Office;

namespace IctPipeline.Reading.Formats.OpenDocument;

/// <summary>What an OpenDocument text says of itself (<c>office:meta</c>).</summary>
internal sealed class OdtMeta
{
    /// <summary>Length of "2018-03-22T09:05:00": behind it come fractions of a second, which no date needs, and an offset.</summary>
    private const int MomentLength = 19;

    private readonly List<string> _keywords = [];
    private string? _first;
    private string? _last;

    public OfficeProperties Properties { get; } = new();

    public NamedProperties Named { get; } = new();

    /// <summary>Takes up the element <c>office:meta</c> that the reader stands on, to its end.</summary>
    public void Read(XmlReader xml)
    {
        var (names, name, label) = (new OdtNames(), "", "");
        var (depth, isEmpty) = (xml.Depth, xml.IsEmptyElement);
        while (!isEmpty && xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                (name, label) = (names.Of(xml), xml.GetAttribute("name", OdtNames.Meta) ?? "");
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                Take(name, label, xml.Value);
            }
        }

        // Who wrote it goes before who saved it last.
        Properties.Creator = _first ?? _last;
        Properties.Keywords = _keywords.Count > 0 ? string.Join(", ", _keywords) : null;
    }

    private void Take(string name, string label, string value)
    {
        switch (name)
        {
            case "dc:title":
                Properties.Title = value;
                break;
            case "meta:initial-creator":
                _first = value;
                break;
            case "dc:creator":
                _last = value;
                break;
            case "meta:keyword":
                _keywords.Add(value);
                break;
            case "dc:language":
                Properties.Language = value;
                break;
            case "dc:subject":
                Properties.Subject = value;
                break;
            case "dc:description":
                Properties.Description = value;
                break;
            case "meta:creation-date":
                Properties.Created = Moment(value);
                break;
            case "dc:date":
                Properties.Modified = Moment(value);
                break;
            case "meta:user-defined":
                Named.Add(label, value);
                break;
        }
    }

    private static string Moment(string value) =>
        value.Length > MomentLength && value[MomentLength] is '.' or ','
            ? value[..MomentLength] + value[(MomentLength + 1)..].TrimStart("0123456789".ToCharArray())
            : value;
}
