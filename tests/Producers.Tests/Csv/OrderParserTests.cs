using System.Text;
using Streaming.Contracts;
using Streaming.Producers.Csv;

namespace Streaming.Producers.Tests.Csv;

public sealed class OrderParserTests
{
    private const string Good = "536365,85123A,HOLDER,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom";

    [Fact]
    public void A_row_becomes_an_order_line()
    {
        var row = Parse(Good);

        Assert.Equal(
            new OrderLine
            {
                Id = "orders.csv:7",
                InvoiceNo = "536365",
                StockCode = "85123A",
                Description = "HOLDER",
                Quantity = 6,
                InvoiceDate = new DateTimeOffset(2010, 12, 1, 8, 26, 0, TimeSpan.Zero),
                UnitPrice = 2.55m,
                CustomerId = 17850,
                Country = "United Kingdom",
                Kind = OrderKind.Sale,
            },
            row.Order);
    }

    [Theory]
    [InlineData("536365", OrderKind.Sale)]
    [InlineData("C536365", OrderKind.Cancellation)]
    [InlineData("A536365", OrderKind.Adjustment)]
    public void The_first_letter_tells_the_kind(string invoice, OrderKind kind) =>
        Assert.Equal(kind, Parse(Good.Replace("536365", invoice, StringComparison.Ordinal)).Order!.Kind);

    [Fact]
    public void Empty_description_and_customer_are_null()
    {
        var order = Parse("536414,22139,,56,2010-12-01 11:52:00,0.0,,United Kingdom").Order!;

        Assert.Null(order.Description);
        Assert.Null(order.CustomerId);
    }

    [Theory]
    [InlineData("1,A,\"AIRLINE LOUNGE,METAL SIGN\",2,2010-12-01 09:41:00,2.1,,UK", "AIRLINE LOUNGE,METAL SIGN")]
    [InlineData("1,A,\"RECORD FRAME 7\"\" SIZE \",2,2010-12-01 09:41:00,2.1,,UK", "RECORD FRAME 7\" SIZE ")]
    [InlineData("1,A,\"\"\"QUOTED\"\"\",2,2010-12-01 09:41:00,2.1,,UK", "\"QUOTED\"")]
    public void Quoted_fields_are_read(string line, string description) => Assert.Equal(description, Parse(line).Order!.Description);

    [Theory]
    [InlineData("1,A,x,2", "1", "missing columns: 4 instead of 8")]
    [InlineData("1,A,x,2,2010-12-01 09:41:00,2.1,,UK,more", "1", "extra columns: 9 instead of 8")]
    [InlineData("1,A,\"x,2,2010-12-01 09:41:00,2.1,,UK", "1", "column 3: a quote is still open at the end of the line")]
    [InlineData("\"1,A,x,2,2010-12-01 09:41:00,2.1,,UK", null, "column 1: a quote is still open at the end of the line")]
    [InlineData("1,A,\"x\"y,2,2010-12-01 09:41:00,2.1,,UK", "1", "column 3: text follows the closing quote")]
    [InlineData("1,A,x\"y,2,2010-12-01 09:41:00,2.1,,UK", "1", "column 3: a quote stands in a field that does not start with one")]
    [InlineData(",A,x,2,2010-12-01 09:41:00,2.1,,UK", null, "InvoiceNo is empty")]
    [InlineData("1, ,x,2,2010-12-01 09:41:00,2.1,,", "1", "StockCode is empty; Country is empty")]
    [InlineData("1,A,x,two,2010-12-01 09:41:00,2.1,,UK", "1", "Quantity 'two' is not a whole number from -2147483648 to 2147483647")]
    [InlineData("1,A,x,2147483648,2010-12-01 09:41:00,2.1,,UK", "1", "Quantity '2147483648' is not a whole number from -2147483648 to 2147483647")]
    [InlineData("1,A,x,1.5,2010-12-01 09:41:00,2.1,,UK", "1", "Quantity '1.5' is not a whole number from -2147483648 to 2147483647")]
    [InlineData("1,A,x,2,2010-02-30 09:41:00,2.1,,UK", "1", "InvoiceDate '2010-02-30 09:41:00' is not a date as yyyy-MM-dd HH:mm:ss")]
    [InlineData("1,A,x,2,01/12/2010,2.1,,UK", "1", "InvoiceDate '01/12/2010' is not a date as yyyy-MM-dd HH:mm:ss")]
    [InlineData("1,A,x,2,2010-12-01 09:41:00,2.1234,,UK", "1", "UnitPrice '2.1234' has more than 3 decimals")]
    [InlineData("1,A,x,2,2010-12-01 09:41:00,2.10000000000000000000000000000000001,,UK", "1", "UnitPrice '2.10000000000000000000000000000000001' has more than 3 decimals")]
    [InlineData("1,A,x,2,2010-12-01 09:41:00,1000000000,,UK", "1", "UnitPrice '1000000000' has more than 9 digits before the point")]
    [InlineData("1,A,x,2,2010-12-01 09:41:00,1e3,,UK", "1", "UnitPrice '1e3' is not a decimal number")]
    [InlineData("1,A,x,2,2010-12-01 09:41:00,,,UK", "1", "UnitPrice '' is not a decimal number")]
    [InlineData("1,A,x,2,2010-12-01 09:41:00,2.1,17850.5,UK", "1", "CustomerID '17850.5' is not a customer number")]
    [InlineData("1,A,x,two,now,much,who,UK", "1", "Quantity 'two' is not a whole number from -2147483648 to 2147483647; InvoiceDate 'now' is not a date as yyyy-MM-dd HH:mm:ss; UnitPrice 'much' is not a decimal number; CustomerID 'who' is not a customer number")]
    public void A_broken_row_is_rejected_with_its_reason(string line, string? key, string reason)
    {
        var row = Parse(line);

        Assert.Null(row.Order);
        Assert.Equal(reason, row.Reason);
        Assert.Equal(key, row.Key);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_reject_the_row()
    {
        var row = OrderParser.Parse("orders.csv", new FileLine(2, [.. "1,"u8, 0xE9, .. ",x"u8], IsTooLong: false));

        Assert.Equal("not UTF-8: bytes E9 at position 3", row.Reason);
    }

    [Fact]
    public void A_line_that_is_too_long_is_rejected() =>
        Assert.Equal(
            "the line is longer than 65536 bytes; its beginning is kept",
            OrderParser.Parse("orders.csv", new FileLine(2, [], IsTooLong: true)).Reason);

    private static OrderRow Parse(string line) => OrderParser.Parse("orders.csv", new FileLine(7, Encoding.UTF8.GetBytes(line), IsTooLong: false));
}
