using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>Walks from the head of a Vietnamese body to the end of its name.</summary>
internal struct OrganizationWalk(AnalyzedText text, SpanSet spans, int first, int nameStart, bool isTitled)
{
    /// <summary>No name of a body has more tokens; longer ones are two names.</summary>
    private const int LongestName = 18;

    private readonly OrganizationWords _words = new(text, first);
    private int _at = nameStart;
    private int _end;
    private int _capitals;
    private bool _smallAllowed;

    /// <summary>The token after the name, or 0 where no name follows the head.</summary>
    public int Run()
    {
        while (_at < text.Count && _at - first < LongestName && !text.StartsSentence(_at) && spans.IsFree(_at) && Step()) { }
        return _capitals > 0 ? _end : 0;
    }

    private bool Step()
    {
        var token = text[_at];
        if (token.IsMark)
        {
            return Mark();
        }

        if (token.IsNumber)
        {
            if (DatedNames.EndAt(text, _at) is > 0 and var day)
            {
                return Accept(day - _at, capital: true);
            }

            // Trường THPT số 1, Bệnh viện 108, Bệnh viện Nhi đồng 1
            return token.Length <= 3
                && !text.IsMark(_at + 1, '/')
                && !text.IsMark(_at + 1, '%')
                && text.Lexicon.UnitAt(text.Tokens, _at + 1, out _) is null
                && Accept(1, capital: true);
        }

        if (_capitals == 0 && _words.StartsGovernment() && text.CapitalIsForced(first) && _words.StartsPerson(_at))
        {
            // "Vụ Lã Thị Hà": a case at the start of a sentence, not a department.
            return false;
        }

        if (
            _capitals > 0
            && text.TriggerAt(_at).Is(Triggers.OrganizationHead | Triggers.OrganizationHeadCapital)
            && text.IsCapitalized(_at)
            && !TokenNumbers.Is(text, _at - 1, "và")
            && text[_at - 1].Is(TokenShape.AllUpper)
        )
        {
            return false;
        }

        var name = text.AnyNameAt(_at);
        if (text.IsPlace(name) && IsWhole(name))
        {
            return Place(name.Length);
        }

        if (token.IsCapitalized || token.Is(TokenShape.InnerUpper | TokenShape.HasDigit))
        {
            return Capital(name);
        }

        return Small();
    }

    /// <summary>Mỹ in "Mỹ Đình" is not the country.</summary>
    private readonly bool IsWhole(NameMatch name) =>
        !name.Weak
        || !text.IsCapitalized(_at + name.Length)
        || _words.StartsPerson(_at + name.Length)
        || ForeignTerms.StartPerson(text, _at + name.Length);

    private bool Place(int length)
    {
        Accept(length, capital: true);
        if (text.IsHyphen(_at) && text.AnyNameAt(_at + 1) is var next && text.IsPlace(next))
        {
            _at++;
            Accept(next.Length, capital: true);
        }

        if (text.IsHyphen(_at) && !_words.StartsGovernment() && _words.IsPartner(_at + 1))
        {
            // Công ty TNHH Hải Hà - Kotobuki
            return true;
        }

        // Ngân hàng TMCP Sài Gòn Thương Tín
        return text.IsCapitalized(_at)
            && !text.StartsSentence(_at)
            && !_words.StartsGovernment()
            && !_words.StartsPerson(_at)
            && text.TriggerAt(_at).Length == 0
            && text.AnyNameAt(_at).Length == 0;
    }

    private bool Capital(NameMatch name)
    {
        if (
            (_capitals > 0 || (isTitled && _words.StartsGovernment()))
            && _words.StartsPerson(_at)
            && (isTitled || _words.StartsGovernment() || text[_at - 1].IsNumber)
        )
        {
            return false;
        }

        if (name.Length > 0)
        {
            _smallAllowed = false;
            return Accept(name.Length, capital: true);
        }

        if (
            text.TriggerAt(_at) is { Length: > 1 } field
            && field.Is(Triggers.OrganizationInner)
            && !text.IsCapitalized(_at + field.Length - 1)
        )
        {
            // Tai mũi họng, Xuất nhập khẩu
            _smallAllowed = false;
            return Accept(field.Length, capital: true);
        }

        var token = text[_at];
        _smallAllowed = token.Is(TokenShape.Accented) || !token.Is(TokenShape.AllUpper | TokenShape.InnerUpper | TokenShape.HasDigit);
        Accept(1, capital: true);
        if (
            text.IsMark(_at, '.')
            && !text[_at].Is(TokenShape.SpaceBefore)
            && _at + 1 < text.Count
            && text.Has(_at + 1, TermTraits.LegalForm)
        )
        {
            Accept(2, capital: true);
        }

        return true;
    }

    private bool Small()
    {
        if (TokenNumbers.IsAny(text, _at, "và", "về"))
        {
            return Connects();
        }

        var inner = text.TriggerAt(_at);
        if (inner.Is(Triggers.PlaceHead) && _words.IsNumberedUnit(_at + inner.Length))
        {
            // Công an quận 12
            Accept(inner.Length + 1, capital: true);
            return false;
        }

        if (inner.Is(Triggers.OrganizationInner))
        {
            // Only if a capital or another such word comes: "Công ty A đầu tư vào" is not a name with "đầu tư".
            if (_words.NameGoesOn(_at + inner.Length))
            {
                return Accept(inner.Length, capital: false);
            }

            // Cục Y tế dự phòng, but "Bộ Y tế thông tin" says something.
            return _capitals > 0 && _words.Completes(_at, inner)
                ? Accept(inner.Length, capital: false, completes: true)
                : _smallAllowed && _words.CompletesWord(_at) && Accept(1, capital: false, completes: true);
        }

        if (_smallAllowed && _words.CompletesWord(_at))
        {
            return Accept(1, capital: false, completes: true);
        }

        if (_words.FieldsFrom(_at, _end, _capitals, spans) is > 0 and var name)
        {
            _at = name;
            return true;
        }

        return false;
    }

    private bool Connects()
    {
        var next = _at + 1;
        var goesOn =
            next < text.Count
            && !text.StartsSentence(next)
            && (text.IsCapitalized(next) || text.TriggerAt(next).Is(Triggers.OrganizationInner));
        var isNewBody =
            text.TriggerAt(next).Is(Triggers.OrganizationHeadCapital | Triggers.OrganizationHead | Triggers.PersonTitle)
            || text.NameAt(next).Length > 0
            || _words.StartsPerson(next);
        if (
            !goesOn
            || isNewBody
            || text[_at - 1].Is(TokenShape.InnerUpper)
            || (!_words.StartsGovernment() && !text[_at - 1].Is(TokenShape.Accented) && text.IsCapitalized(_at - 1))
        )
        {
            return false;
        }

        _at++;
        return true;
    }

    private bool Mark()
    {
        var next = _at + 1;
        var isCapital = text.IsCapitalized(next) && !text.StartsSentence(next);
        if (text.IsMark(_at, '.') && isCapital && _words.IsUnitAbbreviation(_at - 1))
        {
            // Công an TP. Hà Tĩnh
            _at++;
            return true;
        }

        // … dịch Covid-19
        if (
            text.IsHyphen(_at)
            && _capitals > 0
            && next < text.Count
            && text[next].IsNumber
            && text[_at - 1].Is(TokenShape.InitialUpper)
            && !text[next].Is(TokenShape.SpaceBefore)
        )
        {
            return Accept(2, capital: true);
        }

        if (
            text.IsHyphen(_at)
            && isCapital
            && _capitals > 0
            && !_words.IsBodyApart(next)
            && !(TokenNumbers.Is(text, next, "ảnh") && text.IsMark(next + 1, ':'))
        )
        {
            _at++;
            return true;
        }

        if (text.IsMark(_at, '&') && isCapital)
        {
            _at++;
            return true;
        }

        // Bộ Khoa học, CNTT và Truyền thông: a list inside a name has its "và" close by.
        if (text.IsMark(_at, ',') && isCapital && _words.StartsGovernment() && _words.ListEnds(next))
        {
            _at++;
            return true;
        }

        return false;
    }

    private bool Accept(int length, bool capital, bool completes = false)
    {
        _at += length;
        if (capital || completes)
        {
            _end = _at;
        }

        _capitals += capital ? 1 : 0;
        return true;
    }
}
