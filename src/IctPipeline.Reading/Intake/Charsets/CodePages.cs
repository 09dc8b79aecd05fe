using System.Text;

namespace IctPipeline.Reading.Intake.Charsets;

/// <summary>The code pages that come with .NET, without registering them for the whole process, and <see cref="OtherPages"/>.</summary>
internal static class CodePages
{
    /// <summary>Invalid bytes become U+FFFD; by themselves the pages of several bytes say "?", which looks like text.</summary>
    public static Encoding Get(int codePage) =>
        OtherPages.Find(codePage) ?? Marking(CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage));

    public static bool Exists(int codePage)
    {
        try
        {
            return codePage > 0 && (CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage)) is not null;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    public static Encoding? Find(string name)
    {
        if (OtherPages.NumberOf(name) is > 0 and var number)
        {
            return Get(number);
        }

        try
        {
            return Marking(CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding Marking(Encoding encoding)
    {
        var marking = (Encoding)encoding.Clone();
        marking.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
        return marking;
    }
}
