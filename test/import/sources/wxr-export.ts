/** An export as WordPress writes it, with what goes wrong in real ones. */
export const wxrExport = `<?xml version="1.0" encoding="UTF-8" ?>
<!-- This is a WordPress eXtended RSS file; <item> in a comment is none -->
<rss version="2.0"
	xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:wp="http://wordpress.org/export/1.2/"
>
<channel>
	<title>Diskominfo &amp; Humas</title>
	<link>https://www.example.go.id/berita</link>
	<wp:wxr_version>1.2</wp:wxr_version>
	<wp:base_site_url>https://www.example.go.id</wp:base_site_url>
	<wp:author><wp:author_id>1</wp:author_id><wp:author_login><![CDATA[humas <item>]]></wp:author_login></wp:author>
	<wp:category><wp:term_id>1</wp:term_id><wp:cat_name><![CDATA[Berita]]></wp:cat_name></wp:category>

	<item>
		<title>Rapat &quot;One Agency&quot; &#8211; Jum&#8217;at</title>
		<link>https://www.example.go.id/berita/rapat/?a=1&amp;b=2</link>
		<pubDate>Wed, 12 Dec 2018 00:00:00 +0000</pubDate>
		<dc:creator><![CDATA[humas]]></dc:creator>
		<guid isPermaLink="false">https://www.example.go.id/?p=12</guid>
		<description></description>
		<content:encoded><![CDATA[Bupati “siap”.

Di sini ada </item> dan <item>, juga ]]]]><![CDATA[> dan <!-- komentar -->.
<img src="a.jpg">]]></content:encoded>
		<excerpt:encoded><![CDATA[]]></excerpt:encoded>
		<wp:post_id>12</wp:post_id>
		<wp:post_date><![CDATA[2018-12-12 08:00:00]]></wp:post_date>
		<wp:post_date_gmt><![CDATA[2018-12-12 00:00:00]]></wp:post_date_gmt>
		<wp:post_name><![CDATA[rapat]]></wp:post_name>
		<wp:status><![CDATA[publish]]></wp:status>
		<wp:post_parent>0</wp:post_parent>
		<wp:post_type><![CDATA[post]]></wp:post_type>
		<wp:post_password><![CDATA[]]></wp:post_password>
		<wp:is_sticky>0</wp:is_sticky>
		<category domain="category" nicename="berita"><![CDATA[Berita]]></category>
		<category domain="category" nicename="siaran-pers"><![CDATA[Siaran Pers & Foto]]></category>
		<category domain="post_tag" nicename="bupati"><![CDATA[Bupati]]></category>
		<category domain="instansi" nicename="kominfo"><![CDATA[Kominfo]]></category>
		<wp:postmeta>
			<wp:meta_key><![CDATA[_thumbnail_id]]></wp:meta_key>
			<wp:meta_value><![CDATA[13]]></wp:meta_value>
		</wp:postmeta>
		<wp:postmeta><wp:meta_key>tempat</wp:meta_key><wp:meta_value>Mangupura</wp:meta_value></wp:postmeta>
		<wp:postmeta><wp:meta_key>tempat</wp:meta_key><wp:meta_value>Denpasar</wp:meta_value></wp:postmeta>
		<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_content><![CDATA[Bagus <item>]]></wp:comment_content></wp:comment>
	</item>
	<item>
		<title>foto</title>
		<wp:post_id>13</wp:post_id>
		<wp:status>inherit</wp:status>
		<wp:post_type>attachment</wp:post_type>
		<wp:attachment_url><![CDATA[https://www.example.go.id/wp-content/uploads/2018/12/foto.jpg]]></wp:attachment_url>
	</item>
	<item >
		<title><![CDATA[Rancangan]]></title>
		<wp:post_id>14</wp:post_id>
		<wp:status>draft</wp:status>
		<wp:post_type>page</wp:post_type>
		<category><![CDATA[Umum]]></category>
		<category domain="tag"><![CDATA[Lama]]></category>
		<category domain="category" nicename="umum"><![CDATA[Umum]]></category>
	</item>
</channel>
</rss>
`;
