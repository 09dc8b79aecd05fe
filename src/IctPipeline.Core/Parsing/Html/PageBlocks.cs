using System.Text.RegularExpressions;

namespace IctPipeline.Parsing.Html;

/// <summary>Filters the blocks of an article's container: lists of links, calls to subscribe, credits, headings with nothing under them.</summary>
internal static partial class PageBlocks
{
    private const int ShortBlock = 200;

    public static List<Block> Filter(List<Block> blocks)
    {
        var kept = new List<Block>(blocks.Count);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (!IsLinkList(blocks, i) && !IsNotice(blocks[i]) && !(kept.Count > 0 && kept[^1].Text == blocks[i].Text))
            {
                kept.Add(blocks[i]);
            }
        }

        DropBareHeadings(kept);
        return kept;
    }

    /// <summary>Mostly link text and short: a link to another story, unless prose runs around it.</summary>
    private static bool IsLinkList(List<Block> blocks, int i)
    {
        var block = blocks[i];
        if (block.Linked <= 0.6 || block.Text.Length > ShortBlock || block.Kind is BlockKind.Table or BlockKind.Code)
        {
            return false;
        }

        // A linked item in a list whose other items are prose stays.
        return block.Kind != BlockKind.ListItem || !((i > 0 && IsProseItem(blocks[i - 1])) || (i + 1 < blocks.Count && IsProseItem(blocks[i + 1])));
    }

    private static bool IsProseItem(Block block) => block.Kind == BlockKind.ListItem && block.Linked < 0.3;

    private static bool IsNotice(Block block) => block.Text.Length < ShortBlock && (Notice().IsMatch(block.Text) || (block.Text.Length < 60 && Label().IsMatch(block.Text)));

    private static void DropBareHeadings(List<Block> blocks)
    {
        while (blocks.Count > 1 && blocks[^1].Kind == BlockKind.Heading)
        {
            blocks.RemoveAt(blocks.Count - 1);
        }
    }

    /// <summary>Sentences that address the reader about the site, not the subject.</summary>
    [GeneratedRegex(
        @"^\W*(?:advertisement|sponsored content|story continues below|article continues below|continue reading|scroll down|read more|read also|read next|also read|more from|see also|related (?:article|stor|content|topic|coverage|link)|recommended|"
        + @"sign up (?:for|to|here)|subscribe (?:to|now|here|for)|follow (?:us|me|him|her|@|.{0,40} on (?:twitter|facebook|instagram|x\b))|like us on|join (?:us|our|the conversation)|share (?:this|on|via)|click here|tap here|"
        + @"download (?:the|our) app|get (?:the|our) (?:latest|newsletter|app)|enter your e-?mail|view (?:all|more|comments|gallery)|leave a (?:comment|reply)|post a comment|comments? (?:are|is) closed|\d+ comments?\b|"
        + @"copyright|©|\(c\) ?\d{4}|all rights reserved|this (?:material|content) (?:may not|is copyright)|have you got a story|do you have a story|got a tip|contact (?:us|the author|the reporter)|"
        + @"please enable javascript|your browser|we use cookies|this video|watch:|watch now|watch the video|listen to|loading|photo(?:s|graph)?:|image:|picture:|image credit|photo credit|image copyright|media caption|image caption|getty images|"
        + @"theo dõi|mời (?:bạn|độc giả|quý)|đăng ký nhận|chia sẻ|gửi bình luận|xem thêm|đọc thêm|ảnh:|video:|nguồn ảnh|độc giả có thể|기사제보|저작권자|무단|좋아요|구독)",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Notice();

    /// <summary>Short labels that are whole blocks.</summary>
    [GeneratedRegex(@"^\W*(?:by .{2,50}|written by .{2,50}|published:? .{4,50}|updated:? .{4,50}|last updated:? .{4,50}|posted (?:on|by|at) .{2,50}|tags?:.*|topics?:.*|filed under:?.*|categories:.*|source:.*|\d+ min(?:ute)?s? read|share|tweet|print|email|save|facebook|twitter|linkedin|whatsapp|reddit|pinterest|close|menu|next|previous|prev|reply|report|like|top|home)\W*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Label();
}
