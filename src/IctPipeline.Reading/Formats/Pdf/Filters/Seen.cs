using IctPipeline.Reading.Formats.Pdf.Opening;
using IctPipeline.Reading.Model;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace IctPipeline.Reading.Formats.Pdf.Filters;

/// <summary>Looks at packed objects as soon as they are unpacked: what is dangerous in a file is dangerous there, too.</summary>
internal sealed class Seen(IFilter filter, PdfGuard guard, Expansion expansion) : IFilter
{
    public bool IsSupported => filter.IsSupported;

    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        var bytes = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        if (!streamDictionary.ContainsKey(NameToken.First))
        {
            return bytes;
        }

        try
        {
            guard.DefuseObjects(bytes.Span);
        }
        catch (ArticleRejectedException exception)
        {
            expansion.Keep(exception);
            throw;
        }

        return bytes;
    }
}
