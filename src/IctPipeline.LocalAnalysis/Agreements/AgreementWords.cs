using IctPipeline.LocalAnalysis.Entities;
using static IctPipeline.LocalAnalysis.Entities.TokenNumbers;

namespace IctPipeline.LocalAnalysis.Agreements;

/// <summary>The words that tell of agreements.</summary>
internal static class AgreementWords
{
    /// <summary>What was signed, with the number of tokens that say it; null where nothing of the kind starts here.</summary>
    public static (string Type, int Length)? TypeAt(AnalyzedText text, int i)
    {
        if (text.IsVietnamese)
        {
            return Is(text, i, "biên") && Is(text, i + 1, "bản") && Is(text, i + 2, "ghi") && Is(text, i + 3, "nhớ") ? ("memorandum", 4)
                : Is(text, i, "bản") && Is(text, i + 1, "ghi") && Is(text, i + 2, "nhớ") ? ("memorandum", 3)
                : IsAny(text, i, "MOU", "MoU") ? ("memorandum", 1)
                : Is(text, i, "biên") && Is(text, i + 1, "bản") && IsAny(text, i + 2, "thỏa", "thoả") ? ("agreement", 4)
                : IsAny(text, i, "thỏa", "thoả") && IsAny(text, i + 1, "thuận", "ước") ? ("agreement", 2)
                : Is(text, i, "hợp") && Is(text, i + 1, "đồng") ? ("contract", 2)
                : Is(text, i, "hiệp") && Is(text, i + 1, "định") ? ("agreement", 2)
                : null;
        }

        return Is(text, i, "memorandum") ? ("memorandum", Is(text, i + 1, "of") && Is(text, i + 2, "understanding") ? 3 : 1)
            : IsAny(text, i, "MOU", "MoU") ? ("memorandum", 1)
            : IsAny(text, i, "agreement", "agreements", "deal", "pact", "accord") ? ("agreement", 1)
            : IsAny(text, i, "contract", "contracts") ? ("contract", 1)
            : null;
    }

    public static bool IsSigning(AnalyzedText text, int i) =>
        text.IsVietnamese
            ? Is(text, i, "ký")
                && !IsAny(text, i + 1, "kiến", "hiệu", "giả", "sự", "ức", "tự", "túc")
                && !IsAny(text, i - 1, "chữ", "đăng", "thư", "nhật")
            : IsAny(text, i, "signed", "signs", "inked");

    /// <summary>It has not happened: will sign, hope to sign, refused to sign.</summary>
    public static bool IsUnreal(AnalyzedText text, int i) =>
        text.IsVietnamese
            ? IsAny(text, i, "sẽ", "chưa", "không", "muốn", "dự", "sắp", "nếu", "hủy")
            : IsAny(
                text,
                i,
                "will",
                "would",
                "may",
                "could",
                "not",
                "never",
                "if",
                "refused",
                "expected",
                "plans",
                "plan",
                "hopes",
                "yet",
                "cancelled"
            );
}
