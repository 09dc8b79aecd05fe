using System.Buffers;
using System.Collections.Frozen;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Normalization.Text;

/// <summary>Takes away what newsroom pages put around an article: related-news lists, share bars, "read more" lines.</summary>
internal static class Boilerplate
{
    /// <summary>A list of other articles begins with one of these, alone on its line.</summary>
    private static readonly FrozenSet<string> ListHeads = Set(
        "tin cùng chuyên mục",
        "cùng chuyên mục",
        "tin liên quan",
        "bài liên quan",
        "tin cùng loại",
        "tin khác",
        "các tin khác",
        "tin mới",
        "tin mới nhất",
        "tin đọc nhiều",
        "đọc nhiều",
        "đọc nhiều nhất",
        "xem nhiều",
        "tin bài liên quan",
        "bài viết liên quan",
        "các bài viết liên quan",
        "tin nổi bật",
        "tin tức liên quan",
        "có thể bạn quan tâm",
        "bạn có thể quan tâm",
        "xem thêm",
        "đọc thêm",
        "đừng bỏ lỡ",
        "tin tài trợ",
        "sự kiện liên quan",
        "chủ đề liên quan",
        "từ khóa",
        "bình luận",
        "ý kiến bạn đọc",
        "gửi bình luận",
        "tags",
        "related articles",
        "related news",
        "related stories",
        "related posts",
        "related",
        "read more",
        "see also",
        "more stories",
        "most read",
        "most popular",
        "you may also like",
        "recommended",
        "recommended stories",
        "share this article",
        "share this",
        "leave a comment",
        "comments",
        "관련기사",
        "관련 기사",
        "많이 본 뉴스",
        "주요기사",
        "인기기사",
        "댓글"
    );

    /// <summary>Lines that are never text of an article.</summary>
    private static readonly FrozenSet<string> Lines = Set(
        "share",
        "tweet",
        "like",
        "facebook",
        "twitter",
        "zalo",
        "email",
        "print",
        "copy link",
        "chia sẻ",
        "in bài viết",
        "in trang",
        "lưu bài",
        "theo dõi",
        "quay lại",
        "về trang chủ",
        "trang chủ",
        "đọc tiếp",
        "chi tiết",
        "gửi email",
        "thích",
        "bình luận",
        "advertisement",
        "quảng cáo",
        "sponsored",
        "read more",
        "continue reading",
        "back to top",
        "đăng nhập",
        "공유하기",
        "기사제보",
        "무단전재 및 재배포 금지",
        "share on facebook",
        "share on twitter",
        "subscribe",
        "sign up",
        "loading...",
        "theo dõi trên google news"
    );

    private static readonly string[] InlineHeads =
    [
        "xem thêm:",
        ">> xem thêm",
        ">>> xem thêm",
        "đọc thêm:",
        ">> ",
        ">>> ",
        "» ",
        "read more:",
        "see also:",
        "also read:",
        "related:",
        "tin liên quan:",
        "xem video:",
        "관련기사:",
    ];

    private const int MaxTailBlock = 220;

    /// <summary>Headlines longer than this do not end in a full stop.</summary>
    private const int MaxStop = 80;

    private static readonly SearchValues<char> Marks = SearchValues.Create("-=_*~–—•.· ");

    public static void Remove(List<Block> blocks)
    {
        CutTail(blocks);
        blocks.RemoveAll(block => IsLine(block));
    }

    /// <summary>From a list's head on, where all that follows is as short as a headline.</summary>
    private static void CutTail(List<Block> blocks)
    {
        for (var i = Math.Max(1, blocks.Count / 3); i < blocks.Count; i++)
        {
            if (IsHead(blocks[i].Text) && blocks.Skip(i + 1).All(after => IsHeadline(after.Text) || after.Linked > 0.5))
            {
                blocks.RemoveRange(i, blocks.Count - i);
                return;
            }
        }
    }

    /// <summary>As short as a headline, and no sentence.</summary>
    private static bool IsHeadline(string text) =>
        text.Length < MaxTailBlock && (text.Length < MaxStop || text[^1] is not ('.' or '"' or '”' or '。'));

    private static bool IsLine(Block block)
    {
        var text = block.Text;
        if (text.Length > MaxTailBlock)
        {
            return false;
        }

        if (text.Length < 40 && (Lines.Contains(Bare(text)) || (block.Box is not null && IsHead(text))))
        {
            return true;
        }

        foreach (var head in InlineHeads)
        {
            if (text.StartsWith(head, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return !text.AsSpan().ContainsAnyExcept(Marks);
    }

    private static bool IsHead(string text) => text.Length < 40 && ListHeads.Contains(Bare(text));

    private static string Bare(string text) =>
        text.Trim(' ', ':', '.', '>', '»', '-', '*', '•', '|', '+', '_', '…', '\t').ToLowerInvariant();

    private static FrozenSet<string> Set(params ReadOnlySpan<string> lines) => lines.ToArray().ToFrozenSet(StringComparer.Ordinal);
}
