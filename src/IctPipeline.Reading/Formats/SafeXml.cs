using System.Xml;

namespace IctPipeline.Reading.Formats;

/// <summary>XML inside of documents: without a document type, so that it has no entities of its own, and nothing is loaded.</summary>
internal static class SafeXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = 200_000_000,
    };

    /// <summary>
    /// With a document type that is passed over, as the parts of old books have one: entities that it declares are unknown.
    /// </summary>
    private static readonly XmlReaderSettings Typed = With(Settings);

    /// <exception cref="XmlException">While reading: it is no XML, or has a document type.</exception>
    public static XmlReader Open(byte[] bytes) => XmlReader.Create(new MemoryStream(bytes), Settings);

    /// <inheritdoc cref="Open"/>
    public static XmlReader OpenTyped(byte[] bytes) => XmlReader.Create(new MemoryStream(bytes), Typed);

    private static XmlReaderSettings With(XmlReaderSettings settings)
    {
        var typed = settings.Clone();
        typed.DtdProcessing = DtdProcessing.Ignore;
        return typed;
    }
}
