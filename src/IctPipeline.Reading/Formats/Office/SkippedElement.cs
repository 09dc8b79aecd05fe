using System.Xml;

namespace IctPipeline.Reading.Formats.Office;

/// <summary>An element whose content is passed over, however deep it is.</summary>
internal sealed class SkippedElement
{
    private int _depth = -1;

    /// <summary>Passes over the element that the reader stands on.</summary>
    public void Start(XmlReader xml) => _depth = xml.IsEmptyElement ? -1 : xml.Depth;

    /// <summary>True while the reader stands in the element or at its end.</summary>
    public bool Holds(XmlReader xml)
    {
        if (_depth < 0)
        {
            return false;
        }

        if (xml.NodeType == XmlNodeType.EndElement && xml.Depth == _depth)
        {
            _depth = -1;
        }

        return true;
    }
}
