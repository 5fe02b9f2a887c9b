using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Streaming.Producers.Http;

namespace Streaming.Producers.Tests.Http;

public sealed class OrderRequestReaderTests
{
    private const string Good = """{"invoiceNo":"C1","stockCode":"S","quantity":-2,"invoiceDate":"2010-12-01T09:26:00+01:00","unitPrice":"1.125","customerId":7,"country":"UK"}""";
    private readonly RequestErrors _errors = new();

    [Theory]
    [InlineData(Good, 1)]
    [InlineData($"[{Good},{Good}]", 2)]
    public void One_order_and_an_array_are_read(string json, int count)
    {
        var orders = OrderRequestReader.ReadJson(Encoding.UTF8.GetBytes(json), "http/k/", _errors);

        Assert.False(_errors.Any);
        Assert.Equal(Enumerable.Range(0, count).Select(index => $"http/k/{index}"), orders.Select(order => order.Id));
        Assert.Equal((1.125m, new DateTimeOffset(2010, 12, 1, 8, 26, 0, TimeSpan.Zero), 7), (orders[0].UnitPrice, orders[0].InvoiceDate, orders[0].CustomerId));
    }

    [Fact]
    public void One_order_a_line_is_read_and_blank_lines_are_skipped()
    {
        var orders = OrderRequestReader.ReadLines(Encoding.UTF8.GetBytes($"{Good}\n\r\n{Good}\n"), "http/k/", _errors);

        Assert.False(_errors.Any);
        Assert.Equal(["http/k/0", "http/k/1"], orders.Select(order => order.Id));
    }

    [Theory]
    [InlineData("\"quantity\":-2", "\"quantity\":1.5", "[1].quantity", "1.5 is not a whole number from -2147483648 to 2147483647")]
    [InlineData("\"customerId\":7", "\"customerId\":-7", "[1].customerId", "-7 is not a whole number from 0 to 2147483647")]
    [InlineData("\"1.125\"", "1.1255", "[1].unitPrice", "1.1255 has more than 3 decimals")]
    [InlineData("\"stockCode\":\"S\",", "", "[1].stockCode", "is missing")]
    [InlineData("\"country\":\"UK\"", "\"country\":5", "[1].country", "is a number, not a text")]
    [InlineData("\"UK\"", "\" \"", "[1].country", "is empty")]
    [InlineData("+01:00", "", "[1].invoiceDate", "\"2010-12-01T09:26:00\" is not a time with offset, as 2010-12-01T08:26:00Z")]
    [InlineData("\"customerId\":7", "\"customer\":7", "[1].customer", "is no field of an order; the fields are invoiceNo, stockCode, description, quantity, invoiceDate, unitPrice, customerId, country")]
    public void What_is_wrong_is_told_with_its_place(string part, string broken, string place, string problem)
    {
        OrderRequestReader.ReadJson(Encoding.UTF8.GetBytes($"[{Good},{Good.Replace(part, broken, StringComparison.Ordinal)}]"), "http/k/", _errors);

        AssertOnly(place, problem);
    }

    [Theory]
    [InlineData("\"S\"", "\"\\ud800\"", "Cannot read incomplete UTF-16 JSON text as string with missing low surrogate.")]
    [InlineData("\"2010-12-01T09:26:00+01:00\"", "\"\\udc00\"", "Cannot read invalid UTF-16 JSON text as string. Invalid surrogate value: '0xDC00'.")]
    [InlineData("\"customerId\"", "\"\\ud800\"", "Cannot read incomplete UTF-16 JSON text as string with missing low surrogate.")]
    [InlineData("\"UK\"", "\"\u00ff\"", "Cannot transcode invalid UTF-8 JSON text to UTF-16 string.")]
    [InlineData("\"customerId\"", "\"\u00ff\"", "Cannot transcode invalid UTF-8 JSON text to UTF-16 string.")]
    public void A_text_that_is_not_Unicode_is_told_and_does_not_fail_the_request(string part, string broken, string problem)
    {
        // Latin 1 makes the letter above a byte that no UTF-8 has.
        OrderRequestReader.ReadLines(Encoding.Latin1.GetBytes($"{Good}\n{Good.Replace(part, broken, StringComparison.Ordinal)}"), "http/k/", _errors);

        AssertOnly("line 2", $"has a text that is not Unicode: {problem}");
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    public void A_time_that_no_calendar_has_in_UTC_is_refused_and_not_moved(string time)
    {
        OrderRequestReader.ReadJson(Encoding.UTF8.GetBytes(Good.Replace("2010-12-01T09:26:00+01:00", time, StringComparison.Ordinal)), "http/k/", _errors);

        AssertOnly("order.invoiceDate", $"\"{time}\" is not a time with offset, as 2010-12-01T08:26:00Z");
    }

    [Theory]
    [InlineData("2010-12-01T08:26:00Z", "2010-12-01T08:26:00.000Z")]
    [InlineData("2010-12-01T08:26:00.1239Z", "2010-12-01T08:26:00.123Z")]
    [InlineData("2010-12-01T08:26:00+05:30", "2010-12-01T02:56:00.000Z")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.999Z")]
    public void A_time_is_read_by_its_offset_wherever_the_service_runs(string time, string utc)
    {
        var orders = OrderRequestReader.ReadJson(Encoding.UTF8.GetBytes(Good.Replace("2010-12-01T09:26:00+01:00", time, StringComparison.Ordinal)), "http/k/", _errors);

        Assert.Equal(utc, orders.Single().InvoiceDate.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
    }

    private void AssertOnly(string place, string problem)
    {
        var answer = Assert.IsType<ProblemHttpResult>(_errors.ToResult());
        var errors = Assert.IsType<Microsoft.AspNetCore.Http.HttpValidationProblemDetails>(answer.ProblemDetails).Errors;
        Assert.Equal([problem], Assert.Contains(place, errors));
        Assert.Equal(400, answer.StatusCode);
    }
}
