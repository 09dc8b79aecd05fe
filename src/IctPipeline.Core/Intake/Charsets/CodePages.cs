using System.Text;

namespace IctPipeline.Intake.Charsets;

/// <summary>The code pages that come with .NET, without registering them for the whole process.</summary>
internal static class CodePages
{
    public static Encoding Get(int codePage) => CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);

    public static Encoding? Find(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
