using System.Security.Cryptography;
using System.Text;
using IctPipeline.Core.Analysis;

namespace IctPipeline.Core.Processing.Analysis;

/// <summary>Identifies what was analysed, so that the same text is never analysed (and paid for) twice.</summary>
internal static class AnalysisInput
{
    /// <summary>SHA-256 over the fields that hold text, each with its name, in lower-case hexadecimal.</summary>
    public static string Hash(AnalysisRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (field, text) in request.Fields())
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{field}\0{text}\0"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
