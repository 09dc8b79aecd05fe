namespace IctPipeline.Azure.Tests.Language;

/// <summary>Answers in the shape of the service's specification, with values of our own.</summary>
internal static class ServiceAnswers
{
    public const string Entities = """
        {"kind":"EntityRecognitionResults","results":{"documents":[
          {"id":"0","entities":[{"text":"Hà Nội","category":"Location","subcategory":"GPE","offset":0,"length":6,"confidenceScore":0.98}],
            "warnings":[]}],
          "errors":[],"modelVersion":"2023-09-01"}}
        """;

    public const string EntitiesOf2025 = """
        {"kind":"EntityRecognitionResults","results":{"documents":[
          {"id":"0","entities":[{"text":"Hà Nội","category":"Location","type":"City","offset":0,"length":6,"confidenceScore":0.98,
            "tags":[{"name":"GPE","confidenceScore":0.98},{"name":"Location","confidenceScore":0.98}],"metadata":{"metadataKind":"None"}}],
            "warnings":[]}],
          "errors":[],"modelVersion":"2023-09-01"}}
        """;

    public const string EntitiesAndError = """
        {"kind":"EntityRecognitionResults","results":{
          "statistics":{"documentsCount":2,"validDocumentsCount":1,"erroneousDocumentsCount":1,"transactionsCount":1},
          "documents":[{"id":"0","statistics":{"charactersCount":6,"transactionsCount":1},"entities":[],"warnings":[]}],
          "errors":[{"id":"1","error":{"code":"InvalidArgument","message":"Invalid document in request.",
            "innererror":{"code":"InvalidDocument","message":"Document text is empty."}}}],"modelVersion":"2023-09-01"}}
        """;

    public const string Language = """
        {"kind":"LanguageDetectionResults","results":{"documents":[
          {"id":"0","detectedLanguage":{"name":"Chinese_Simplified","iso6391Name":"zh_chs","confidenceScore":0.97},"warnings":[]}],
          "errors":[],"modelVersion":"2022-10-01"}}
        """;

    public const string KeyPhrases = """
        {"kind":"KeyPhraseExtractionResults","results":{"documents":[
          {"id":"0","keyPhrases":["diễn đàn","doanh nghiệp"],"warnings":[]}],"errors":[],"modelVersion":"2022-10-01"}}
        """;

    public const string Sentiment = """
        {"kind":"SentimentAnalysisResults","results":{"documents":[
          {"id":"0","sentiment":"mixed","confidenceScores":{"positive":0.5,"neutral":0.1,"negative":0.4},
            "sentences":[{"sentiment":"positive","confidenceScores":{"positive":0.5,"neutral":0.1,"negative":0.4},
              "offset":0,"length":6,"text":"Hà Nội"}],"warnings":[]}],
          "errors":[],"modelVersion":"2022-11-01"}}
        """;
}
